def default():
    return "ann"
