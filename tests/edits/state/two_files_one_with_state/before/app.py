import model
from model import DEFAULT, make

NAME = f"queue of {DEFAULT}"
LIMIT = model.DEFAULT
QUEUE = make(LIMIT)
