from . import core
from .modern import new_name


class Window:
    def title(self):
        return f"<{core.Job('ui').name}{new_name()}>"
