def make_store(value):
    def read():
        return [value]

    def write(new):
        nonlocal value
        value = new * 2

    return read, write
