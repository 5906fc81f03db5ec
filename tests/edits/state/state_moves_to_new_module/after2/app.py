from storage import memory

other = {"n": 0}


def remember(what):
    other["n"] = 1
    memory.append(what + "!")


def describe():
    return "still in storage"
