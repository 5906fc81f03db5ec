class Dog:
    def name(self):
        return "dog"
