import base


class HomePage(base.Page):
    title = "Home"

    def render(self):
        return super().render()
