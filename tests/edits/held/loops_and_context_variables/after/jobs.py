def work(x=2):
    return "new", x
