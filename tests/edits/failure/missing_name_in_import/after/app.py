import collections

import lib
import lib.tools
from lib.tools import gadget, tool


def run():
    return tool() + gadget() + str(collections.Counter("a"))
