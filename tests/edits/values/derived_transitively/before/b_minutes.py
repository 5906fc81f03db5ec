import a_seconds

HOUR = 60 * a_seconds.MINUTE
clock = {"ticks": 0}
