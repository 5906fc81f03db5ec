HISTORY = []


def make_button(label):
    def press():
        HISTORY.append("pressed")
        return "pressed"

    return press
