class Panel:
    def __init__(self, *buttons):
        self.buttons = list(buttons)

    def press_all(self):
        return [press() for press in self.buttons]
