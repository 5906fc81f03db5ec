class Bag(list):
    pass
