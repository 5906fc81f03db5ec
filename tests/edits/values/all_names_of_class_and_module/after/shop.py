class Shop:
    def open(self):
        return "open"

    def close(self):
        return "close"


def on_start():
    return 1


def on_stop():
    return 3
