from . import core


class Window:
    def title(self):
        return f" [{core.Job('ui').name}]"
