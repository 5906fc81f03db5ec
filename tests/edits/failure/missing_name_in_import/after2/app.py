import collections

import lib
import lib.tools
from lib.tools import tool


def run():
    return tool() + str(collections.Counter("a"))
