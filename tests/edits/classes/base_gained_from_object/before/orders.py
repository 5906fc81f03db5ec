class Tracked:
    def describe(self):
        return f"tracked {self.number}"


class Order:
    def __init__(self, number):
        self.number = number

    def describe(self):
        return f"order {self.number}"
