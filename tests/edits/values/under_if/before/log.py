from mode import DEBUG, LOUD

lines = []

if DEBUG:
    LEVEL = 10
    NAME = "debug"
elif LOUD:
    LEVEL = 20
    NAME = "info"
else:
    LEVEL = 30
    NAME = "warning"

FORMAT = "%(m)s" if not DEBUG else "%(m)s at %(line)s"


def emit(message):
    lines.append(message)
    return f"[{LEVEL}] {NAME}: {message}"
