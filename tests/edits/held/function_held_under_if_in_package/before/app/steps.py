if True:

    def step(value):
        return value + 1

else:

    def step(value):
        return value
