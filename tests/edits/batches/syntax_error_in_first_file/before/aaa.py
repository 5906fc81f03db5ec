def first():
    return "one"
