def helper():
    return "helper of two"
