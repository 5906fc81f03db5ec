from states import State

NEXT = {State.NEW: State.PACKED, State.PACKED: State.SENT}


def follow(state):
    return NEXT[state]
