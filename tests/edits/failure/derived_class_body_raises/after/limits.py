LIMITS = {"soft": 10}
