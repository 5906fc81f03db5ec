from hostile import Hostile

GUARD = Hostile("first")
SECOND = Hostile("2nd")
TABLE = {"guard": GUARD, "list": [GUARD]}
LEVEL = 2
