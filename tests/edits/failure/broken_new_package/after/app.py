EVENTS = []
EVENTS.append("importing")
from pack import one, two


def go():
    return one.NAME + two.NAME
