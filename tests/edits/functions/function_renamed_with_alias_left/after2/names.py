def load(key, again=False):
    return "loaded " + key + str(again)


fetch = load
