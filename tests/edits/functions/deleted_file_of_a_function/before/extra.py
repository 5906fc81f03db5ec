def extra():
    return "extra"
