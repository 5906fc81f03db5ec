class Robot:
    name = "r2"

    def step(self):
        x = 1
	return 2
