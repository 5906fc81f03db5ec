import base
from prod import APPS as apps, N
LAST = apps[-1]
def run():
    return apps, N, base.APPS, base.OPTS, LAST
