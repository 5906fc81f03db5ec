def name():
    return "PACKAGE"
