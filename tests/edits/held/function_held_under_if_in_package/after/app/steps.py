if True:

    def step(value, by=10):
        return value + by

else:

    def step(value):
        return value
