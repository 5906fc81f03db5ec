from geometry import *

log = []


def run():
    return sorted(name for name in globals() if name in ("area", "volume", "UNIT"))
