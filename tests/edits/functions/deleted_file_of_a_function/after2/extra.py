def extra():
    return "extra is back"
