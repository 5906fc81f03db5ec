class Robot:
    name = "r1"

    def step(self):
        return 1
