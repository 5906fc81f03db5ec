import state
from state import INDEX, QUEUE

LIMIT = 1
