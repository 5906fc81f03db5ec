def word():
    return "extra"
