SQUARES = {}
for number in [1]:
    SQUARES[number] = number * number


def top():
    return max(SQUARES)
