FIRST = 1
log = []

import west

THIRD = west.SECOND + (3,)
