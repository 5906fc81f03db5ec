class Tracked:
    def describe(self):
        return f"followed {self.number}"


class Order(Tracked):
    def __init__(self, number):
        self.number = number
