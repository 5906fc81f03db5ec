from voice import say


class Cat:
    name = "cat"
    say = say

    def shout(self):
        return self.say().upper() + "!"

    cry = shout


class Dog:
    name = "dog"

    def say(self):
        return "a dog woofs"
