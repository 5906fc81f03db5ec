from base import APPS, OPTS

OPTS |= {"z": 3}
N = len(APPS)
