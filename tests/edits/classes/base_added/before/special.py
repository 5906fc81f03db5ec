from widgets import Button


class IconButton(Button):
    def draw(self):
        return "icon " + super().draw()
