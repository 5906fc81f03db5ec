from .handlers import greet, record
from .wiring import HANDLERS, emit
