import counters

VERSION = 2
counters.bump()
counters.Total.value += 1
counters.STARTED = True
VERSION.fail


def describe():
    return "two"
