results = []


def work(number, factor=10):
    results.append(number * factor)


def again(number):
    results.append(number - 1)
