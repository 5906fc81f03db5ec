import state
from state import INDEX, QUEUE

QUEUE.append(3)
QUEUE[0], QUEUE[1] = QUEUE[1], QUEUE[0]
INDEX.setdefault("a", []).extend([2, 3])
INDEX["b"] = list(QUEUE)
state.TAGS |= {"y"}
for _q in QUEUE:
    state.TAGS.add(str(_q))
LIMIT = 10 // (len(QUEUE) - 3)
