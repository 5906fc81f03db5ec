LIMITS = [1, 2, 3]
