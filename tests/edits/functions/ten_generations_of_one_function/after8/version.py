def version(step=8):
    def inner():
        return 8, step

    return inner()
