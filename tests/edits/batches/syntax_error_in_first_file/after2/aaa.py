def first():
    return "two"
