class Game:
    def __init__(self, player, level):
        self.player = player
        self.level = level

    def __setstate__(self, state):
        vars(self).update(state)

    def show(self):
        return f"{self.player}/{self.level}"
