def area(a: int, b: int = 2, *, c: int = 5) -> int:
    return a * b * c
