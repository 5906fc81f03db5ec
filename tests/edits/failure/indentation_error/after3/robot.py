class Robot:
    name = "r2"

    def step(self):
        return 2
