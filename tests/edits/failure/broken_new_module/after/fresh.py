def word():
    return "fresh
