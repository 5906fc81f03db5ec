trail = []


def countdown(n, between):
    trail.append(("old", n))
    if n:
        between(n)
        countdown(n - 1, between)
    return "old end"
