trail = []


def countdown(n, between):
    trail.append(("new", n))
    if n:
        between(n)
        countdown(n - 1, between)
    return "new end"
