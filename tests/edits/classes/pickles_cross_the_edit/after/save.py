class Game:
    version = 2

    def __init__(self, player, level):
        self.player = player
        self.level = level

    def __getstate__(self):
        return {**vars(self), "version": self.version}

    def show(self):
        return f"{self.player} at {self.level}"
