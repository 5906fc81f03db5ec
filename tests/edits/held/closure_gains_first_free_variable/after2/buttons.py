HISTORY = []


def make_button(label):
    def press(times=2):
        HISTORY.append(times)
        return "pressed " * times

    return press
