def helper():
    return "helper of two"


def work(n, seen=[]):
    seen.append(n)
    return helper(), n
