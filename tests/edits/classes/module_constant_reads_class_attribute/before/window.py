from theme import Theme

AREA = Theme.WIDTH * 20
TITLE = f"{Theme.NAME} window"


class Window:
    def size(self):
        return AREA
