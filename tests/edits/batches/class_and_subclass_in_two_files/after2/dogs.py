from animals import Animal


class Dog(Animal):
    def speak(self):
        return "bark, " + super().speak()
