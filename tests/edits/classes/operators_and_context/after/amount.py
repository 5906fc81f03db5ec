class Amount:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Amount(self.cents + other.cents)

    def __lt__(self, other):
        return self.cents < other.cents

    def __str__(self):
        return str(self.cents)

    def __format__(self, spec):
        return format(self.cents, spec)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    def __getattr__(self, name):
        return f"no {name}"
