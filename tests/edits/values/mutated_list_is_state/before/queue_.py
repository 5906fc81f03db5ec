import constants
from constants import FIRST

QUEUE = [FIRST]
INDEX = {constants.FIRST: 0}
ORDER = [FIRST, FIRST[::-1]]


def push(job):
    INDEX[job] = len(QUEUE)
    QUEUE.append(job)
