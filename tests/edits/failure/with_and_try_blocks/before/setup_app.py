TRAIL = []
READY = 0


class Guard:
    def __enter__(self):
        TRAIL.append("enter")

    def __exit__(self, *error):
        TRAIL.append("exit")
