from events import Button


class Window:
    def __init__(self, title):
        self.title = title
        self.button = Button()
        clicks = 0

        @self.button.on_click
        def clicked(button):
            nonlocal clicks
            clicks += 100
            return f"{clicks}: {self.title}"

        self.button.on_click(lambda button: -len(button.handlers))
        self.button.on_click(self.close)

    def close(self, button):
        return "really close " + self.title
