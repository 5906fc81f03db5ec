from magic import ANYTHING


def helper():
    return "HELPER"


def run():
    return helper() + " run"


TABLE = {"any": ANYTHING, "run": run}
wrapped = ANYTHING
