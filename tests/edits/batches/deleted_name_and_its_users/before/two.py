from lib import old


def run():
    return old() + " two"
