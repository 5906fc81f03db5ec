TABLE = dict()
