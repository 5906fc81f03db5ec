from ticker import ticks


class Clock:
    def __init__(self, start):
        self.running = ticks(start)

    def tick(self):
        return next(self.running)
