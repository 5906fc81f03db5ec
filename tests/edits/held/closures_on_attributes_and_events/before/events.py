class Button:
    def __init__(self):
        self.handlers = []

    def on_click(self, handler):
        self.handlers.append(handler)
        return handler

    def click(self):
        return [handler(self) for handler in self.handlers]
