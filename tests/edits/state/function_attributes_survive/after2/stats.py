def mean(numbers):
    mean.calls.append(numbers)
    return max(sum(numbers), 0)


mean.calls = []
mean.unit = "km"


def median(numbers):
    return sorted(numbers)[len(numbers) // 2]
