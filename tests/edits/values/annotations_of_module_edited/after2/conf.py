LIMIT: float = 4
NAME: bytes = "a"
