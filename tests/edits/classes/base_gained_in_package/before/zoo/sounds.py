class Roaring:
    sound = "roars"

    def greet(self):
        return f"{self.name} {self.sound}"
