def marked(cls):
    cls.mark = 2
    return cls
