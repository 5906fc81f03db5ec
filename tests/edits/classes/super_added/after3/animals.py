class Animal:
    def speak(self):
        return "noise"


class Dog(Animal):
    def speak(self):
        return "woof after " + super().speak()


class Puppy(Dog):
    def speak(self):
        return super().speak() + " (small)"
