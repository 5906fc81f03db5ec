def default():
    return "bob"
