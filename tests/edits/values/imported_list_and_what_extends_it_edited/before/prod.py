from base import APPS, OPTS

APPS += ["p"]
OPTS |= {"y": 2}
N = len(APPS)
