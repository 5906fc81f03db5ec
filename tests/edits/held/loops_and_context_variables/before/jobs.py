def work(x=1):
    return "work", x
