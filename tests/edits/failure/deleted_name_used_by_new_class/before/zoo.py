def thing(cls):
    return cls
