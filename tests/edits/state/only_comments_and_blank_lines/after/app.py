# The app.
import os
from json import dumps  # and nothing else

loads = []  # what was loaded
loads.append("load")

TOKEN = object()
NUMBERS = [
    1,
    2,
]


class Config:
    # where
    path = os.sep


def use():
    loads.append("used")  # once

    return dumps(NUMBERS)
