def go():
    return "left"
