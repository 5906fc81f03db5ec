class Animal:
    legs = 4

    def voice(self):
        return "deep"
