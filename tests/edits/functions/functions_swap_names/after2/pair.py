def left():
    return "left"


left, right = (lambda: "L"), left
