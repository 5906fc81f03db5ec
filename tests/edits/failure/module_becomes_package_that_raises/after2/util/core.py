def name():
    return "package"
