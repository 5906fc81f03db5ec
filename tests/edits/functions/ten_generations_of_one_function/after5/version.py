version = lambda step=5: (5, step)
