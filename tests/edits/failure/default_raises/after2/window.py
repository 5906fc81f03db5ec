WIDTH = 100


def open_window(width=WIDTH, title="W"):
    return width, title


class Window:
    def resize(self, *, factor=3):
        return factor
