def helper():
    return "helper of three"


def work(n, seen=[]):
    seen.append(n)
    return helper(), n, "moved twice"
