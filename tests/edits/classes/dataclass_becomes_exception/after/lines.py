class Line(Exception):
    def __init__(self, name, price=2):
        super().__init__(name, price)
