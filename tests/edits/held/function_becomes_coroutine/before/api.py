def load(key):
    return "sync " + key
