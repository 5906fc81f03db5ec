hits = []
started = []
started.append("once")
TOP = 99


def bump():
    hits.append(1)
    return len(hits)


def floor():
    return 0
