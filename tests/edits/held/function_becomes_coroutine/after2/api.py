def load(key, suffix="!"):
    return "sync again " + key + suffix
