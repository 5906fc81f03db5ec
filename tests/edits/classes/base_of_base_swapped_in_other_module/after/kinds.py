class Quadruped:
    def legs(self):
        return 4


class Biped:
    def legs(self):
        return 2


class Mammal(Biped):
    warm = True
