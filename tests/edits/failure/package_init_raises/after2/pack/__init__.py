from . import extra
from .core import run

NAMES = ["run"] + [extra.Extra.__name__]
