def framed(method):
    return lambda self: f"<{method(self)}>"


class Engine:
    power = 1

    def start(self):
        return "brrm"

    def stop(self):
        return "halt"


Engine.power = 250
Engine.start = framed(Engine.start)
