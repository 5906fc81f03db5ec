def helper():
    return "helper of one"


def work(n, seen=[]):
    seen.append(n)
    return helper(), n
