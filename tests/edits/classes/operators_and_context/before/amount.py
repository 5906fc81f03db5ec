class Amount:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Amount(0)

    def __lt__(self, other):
        return False

    def __str__(self):
        return "amount"

    def __format__(self, spec):
        return "?"

    def __enter__(self):
        return None

    def __exit__(self, *error):
        return None

    def __getattr__(self, name):
        return None
