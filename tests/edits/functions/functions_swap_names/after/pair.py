def right():
    return "left"


def left():
    return "right"
