results = []


def work(number):
    results.append(number * 2)


def again(number):
    results.append(number)
