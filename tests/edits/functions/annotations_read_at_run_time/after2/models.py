from decimal import Decimal

Name = bytes.fromhex


def create(name: len, age: Decimal) -> tuple[int, Decimal]:
    return {"name": name, "age": str(age)}
