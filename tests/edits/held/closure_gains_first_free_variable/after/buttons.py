HISTORY = []


def make_button(label):
    def press():
        HISTORY.append(label)
        return "pressed " + label

    return press
