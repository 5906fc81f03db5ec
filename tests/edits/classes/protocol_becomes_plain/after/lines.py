class Line:
    def __init__(self, name, price=2):
        self.name = name
        self.price = price

    def __repr__(self):
        return f'Line({self.name!r}, {self.price})'
