def word():
    return "fresh"
