import os
from json import dumps

loads = []
loads.append("load")
TOKEN = object()
NUMBERS = [1, 2]


class Config:
    path = os.sep


def use():
    loads.append("used")
    return dumps(NUMBERS)
