import state
from state import INDEX, QUEUE

QUEUE.append(3)
INDEX["b"] = list(QUEUE)
LIMIT = 10
