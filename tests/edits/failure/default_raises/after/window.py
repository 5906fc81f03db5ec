WIDTH = 100


def open_window(width=WIDTH, title="W"):
    return width, title


class Window:
    def resize(self, *, factor=WIDTH.scale):
        return factor
