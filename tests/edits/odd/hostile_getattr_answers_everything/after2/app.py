from magic import ANYTHING


def helper(text="h"):
    return text


def run(any_thing=ANYTHING):
    return helper() if any_thing is ANYTHING else None


TABLE = {"any": ANYTHING, "run": run}
wrapped = ANYTHING
