def fetch(key):
    return "fetched " + key
