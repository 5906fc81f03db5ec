def mean(numbers):
    mean.calls.append(numbers)
    return sum(numbers) / len(numbers)


mean.calls = []
mean.unit = "m"


def median(numbers):
    return sorted(numbers)[0]
