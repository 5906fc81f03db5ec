def framed(method):
    return lambda self: f"<{method(self)}>"


class Engine:
    power = 1

    def start(self):
        return "vroom"

    def stop(self):
        return "halt"


Engine.power = 100
Engine.start = framed(Engine.start)
