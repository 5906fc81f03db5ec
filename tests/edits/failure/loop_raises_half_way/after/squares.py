SQUARES = {}
for number in [1, 2, "three"]:
    word = str(number)
    SQUARES[number] = number * number


def top():
    return max(SQUARES) + 100
