from . import extra
from .core import run

NAMES = ["run"] + extra.NAMES
