def helper():
    return "helper of one"
