from states import State

NEXT = {State.NEW: State.SENT}


def follow(state):
    return NEXT[state]
