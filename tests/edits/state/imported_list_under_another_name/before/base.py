state = [6]
X = 1
