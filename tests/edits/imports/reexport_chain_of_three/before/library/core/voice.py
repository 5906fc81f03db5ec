VOLUME = 1


class Voice:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: {'!' * VOLUME}"
