class Dog:
    legs = 4

    def speak(self):
        return "wuff" * self.legs


class Cat:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: miau"


# Nothing lives here without one.
class Cage:

    class Lock:
        keys = 2
