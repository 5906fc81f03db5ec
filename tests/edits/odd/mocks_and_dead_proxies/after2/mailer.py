def send(to):
    return f"SENT {to}"


def circle():
    return "ring"


def left():
    return "l"


def right():
    return "r"


class Box:
    def size(self):
        return 3
