def send(to):
    return f"sent {to}!"


def circle():
    return "round"


def left():
    return "L"


def right():
    return "R"


class Box:
    def size(self):
        return 2
