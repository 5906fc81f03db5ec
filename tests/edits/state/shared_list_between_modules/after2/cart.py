import audit


def put(what):
    audit.TRAIL.append("+" + what)


def say(what):
    return what
