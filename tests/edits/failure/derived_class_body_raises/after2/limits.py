LIMITS = {"soft": 10, "hard": 20}
