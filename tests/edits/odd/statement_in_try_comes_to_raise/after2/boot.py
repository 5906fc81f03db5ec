STEPS = []

try:
    STEPS.append("try")
    LIMIT = int("12x")
except ValueError:
    LIMIT = -1

    def parse(x):
        return ("FALLBACK", x, LIMIT)
else:
    STEPS.append("else")

    def parse(x):
        return ("main", x, LIMIT)
finally:
    STEPS.append("finally")
    READY = True
