from hostile import Hostile

GUARD = Hostile("first")
SECOND = Hostile("second")
TABLE = {"guard": GUARD, "list": [GUARD]}
LEVEL = 1
