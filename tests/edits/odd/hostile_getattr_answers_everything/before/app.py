from magic import ANYTHING


def helper():
    return "helper"


def run():
    return "run"


TABLE = {"any": ANYTHING, "run": run}
wrapped = ANYTHING
