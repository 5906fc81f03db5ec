def left():
    return "left"


def right():
    return "right"
