# Scales things.
# And moves.
from conf import RATE


def scale(k):
    seen = []

    def run(n):
        """Run."""
        seen.append(n)
        return n * k + 1

    return run


double = scale(RATE)
