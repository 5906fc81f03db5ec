from .core import Job, run
from .modern import new_name
from .ui import Window

__all__ = ["Job", "Window", "main", "new_name"]
VERSION = "2.0"


def main():
    return Window().title() + new_name() + run()
