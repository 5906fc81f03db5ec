import defaults
from defaults import *


def address():
    return f"{defaults.HOST}:{PORT}"
