import random
import time
import uuid

from numbers_ import OFFSET, SIDES

STARTED = time.time() + OFFSET
TOKEN = f"{uuid.uuid4()}-{OFFSET}"
DICE = random.randrange(SIDES)
LATER = OFFSET + 1
