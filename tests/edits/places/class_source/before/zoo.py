class Dog:
    def speak(self):
        return "wuff"


class Cat:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name}: miau"


class Cage:
    class Lock:
        keys = 2
