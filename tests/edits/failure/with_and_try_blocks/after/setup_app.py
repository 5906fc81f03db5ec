TRAIL = []
READY = 1


class Guard:
    def __enter__(self):
        TRAIL.append("enter")

    def __exit__(self, *error):
        TRAIL.append("exit")


try:
    with Guard():
        inside = READY
        inside.missing
finally:
    TRAIL.append("finally")
