import data
from data import table, version


def show():
    return version, table["a"], data.version
