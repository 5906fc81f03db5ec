import util
from util import name


def run():
    return name(), util.name()
