def create(name: str, age: int) -> dict:
    return {"name": name, "age": age}
