import outside
from outside import tell

tell("connect")
outside.patched = tell("patch")
NAME = "the app"

for part in "ab":
    tell(f"start {part}")

if not outside.EVENTS == []:
    tell("warm up")

try:
    tell("done")
finally:
    READY = True


def greet():
    return f"hello from {NAME}"
