def go():
    return "right"
