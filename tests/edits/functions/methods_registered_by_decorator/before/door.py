from machine import TRANSITIONS, on


class Door:
    @on("push")
    def open(self):
        return "opens"

    @on("pull")
    def close(self):
        return "closes"

    @on("kick")
    def fall(self):
        return "falls"


def fire(door, event):
    return [function(door) for function in TRANSITIONS.get(event, ())]
