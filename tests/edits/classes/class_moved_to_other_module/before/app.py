import people
from models import User
