def save():
    return "saved"


def load():
    return "loaded"


class Button:
    color = "red"


def text(button):
    return button.color


save.order = 1
