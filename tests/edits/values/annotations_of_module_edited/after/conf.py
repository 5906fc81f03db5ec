LIMIT: float = 3
NAME: str = "a"
MORE: bytes = b""
