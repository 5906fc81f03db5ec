# what it does
def work():
    return 2
