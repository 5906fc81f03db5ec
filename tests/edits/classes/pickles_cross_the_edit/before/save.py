class Game:
    def __init__(self, player, level):
        self.player = player
        self.level = level

    def show(self):
        return self.player
