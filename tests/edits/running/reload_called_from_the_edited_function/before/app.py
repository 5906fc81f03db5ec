state = {"runs": 0}


def run(between):
    state["runs"] += 1
    first = helper()
    between()
    return "old run", first, helper()


def helper():
    return "old helper"
