class Shop:
    def open(self):
        return "open"

    def old(self):
        return "old"


def on_start():
    return 1


def on_old():
    return 2
