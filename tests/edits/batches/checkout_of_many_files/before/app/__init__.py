from .core import Job, run
from .legacy import old_name
from .ui import Window

__all__ = ["Job", "Window", "main", "old_name"]
VERSION = "1.0"


def main():
    return run() + Window().title() + old_name()
