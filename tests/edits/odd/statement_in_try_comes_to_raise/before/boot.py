STEPS = []

try:
    STEPS.append("try")
    LIMIT = int("12")
except ValueError:
    LIMIT = 0

    def parse(x):
        return ("fallback", x)
else:
    STEPS.append("else")

    def parse(x):
        return ("main", x, LIMIT)
finally:
    STEPS.append("finally")
    READY = True
