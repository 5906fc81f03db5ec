class Plan:
    def __init__(self, seats):
        self.seats = seats

    def price(self):
        return self.seats * 2
