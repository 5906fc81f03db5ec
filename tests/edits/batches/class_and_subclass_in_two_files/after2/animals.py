class Animal:
    legs = 2

    def speak(self):
        return "deep"
