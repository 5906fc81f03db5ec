LIMITS = {"soft": 1, "hard": 2}
