VOLUME = "one"


class Voice:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: {'?' if VOLUME == 'one' else '!'}"
