def send(to):
    return "sent " + to


def circle():
    return "circle"


def left():
    return "left"


def right():
    return "right"


class Box:
    def size(self):
        return 1
