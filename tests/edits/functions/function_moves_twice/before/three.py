def helper():
    return "helper of three"
