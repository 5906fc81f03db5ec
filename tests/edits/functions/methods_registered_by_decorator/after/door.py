from machine import TRANSITIONS, on


class Door:
    @on("push")
    def open(self):
        return "opens wide"

    @on("push")
    def close(self):
        return "closes"


def fire(door, event):
    return [function(door) for function in TRANSITIONS.get(event, ())]
