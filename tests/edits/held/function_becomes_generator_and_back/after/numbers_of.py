def below(limit):
    for number in range(limit):
        yield number * 10
