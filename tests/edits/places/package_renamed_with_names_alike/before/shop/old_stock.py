def load():
    return "old stock"
