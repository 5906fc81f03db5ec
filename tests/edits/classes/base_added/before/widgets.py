class Widget:
    def draw(self):
        return "widget"


class Hover:
    def draw(self):
        return f"hover({super().draw()})"

    def hovered(self):
        return True


class Glow:
    def draw(self):
        return f"glow({super().draw()})"


class Button(Widget):
    pass
