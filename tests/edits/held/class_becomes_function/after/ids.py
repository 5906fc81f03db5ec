def NewId(number):
    return f"id-{number}"


def first():
    return NewId(1)
