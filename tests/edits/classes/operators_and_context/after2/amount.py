class Amount:
    unit = "c"

    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Amount(self.cents + other.cents)

    def __lt__(self, other):
        return self.cents > other.cents

    def __str__(self):
        return f"{self.cents} {self.unit}"

    def __format__(self, spec):
        return str(self).__format__(spec)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __getattr__(self, name):
        return name.upper()
