LIMITS = [1, 2]
