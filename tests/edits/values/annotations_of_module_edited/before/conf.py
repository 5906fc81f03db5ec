LIMIT: int = 3
NAME: str = "a"
