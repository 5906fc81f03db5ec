class Cage:

    class Lock:
        keys = 3


class Cat:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: miau"


class Dog:
    legs = 4

    def speak(self):
        return "wuff" * self.legs
