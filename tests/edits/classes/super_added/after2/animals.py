class Animal:
    def speak(self):
        return "noise"


class Dog(Animal):
    def speak(self):
        return "woof"


class Puppy(Dog):
    def speak(self):
        return super().speak() + " (small)"
