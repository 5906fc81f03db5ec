class Slow:
    factor = 1


class Fast:
    factor = 2


class Particle(Fast):
    def __init__(self, number):
        self.number = number

    def energy(self):
        return self.number * self.factor
