def send(to, subject, body=""):
    return to, subject, body


def log(level, *, file=1):
    return level, file
