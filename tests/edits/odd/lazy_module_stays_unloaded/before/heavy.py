import events

events.LOADED.append("heavy")


def word():
    return "first"
