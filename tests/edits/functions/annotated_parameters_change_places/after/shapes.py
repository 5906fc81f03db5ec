def area(a: int, *, c: int = 5, b: int = 2) -> int:
    return a * b * c
