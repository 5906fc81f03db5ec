state = [6]
X = 2
