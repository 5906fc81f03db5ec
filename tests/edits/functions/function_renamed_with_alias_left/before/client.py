import names
from names import fetch

CALLS = {"fetch": fetch}


def run(key):
    return fetch(key), names.fetch(key)
