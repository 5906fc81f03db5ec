def save():
    return "saved"


def load():
    return "loaded"


class Button:
    color = "red"


def text(button):
    return button.color


save.label = "Save"
save.order = 1
load.label = "Load"
Button.size = 3
Button.text = text
