class Tracked:
    def describe(self):
        return f"tracked {self.number}"


class Order(Tracked):
    def __init__(self, number):
        self.number = number
