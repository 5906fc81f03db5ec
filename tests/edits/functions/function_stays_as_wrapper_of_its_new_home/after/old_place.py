import new_place


def area(w, h):
    calls.append((w, h))
    return new_place.area(width=w, height=h)


calls = []
