FIRST = "one"
log = []

import west

THIRD = west.SECOND + (3,)
