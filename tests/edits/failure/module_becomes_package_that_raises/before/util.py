def name():
    return "module"
