from build import built


@built
class Line:
    def __init__(self, amount):
        self.amount = amount
