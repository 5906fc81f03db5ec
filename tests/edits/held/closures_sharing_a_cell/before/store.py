def make_store(value):
    def read():
        return value

    def write(new):
        nonlocal value
        value = new

    return read, write
