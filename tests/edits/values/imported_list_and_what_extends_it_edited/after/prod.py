from base import APPS, OPTS

APPS += ["p", "q"]
OPTS |= {"y": 3}
N = len(APPS)
