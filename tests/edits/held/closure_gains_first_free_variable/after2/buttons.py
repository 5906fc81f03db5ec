HISTORY = []


def make_button(label):
    def press():
        HISTORY.append(2)
        return "pressed twice"

    return press
