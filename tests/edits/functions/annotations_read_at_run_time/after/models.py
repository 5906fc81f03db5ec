def create(name: str, age: float) -> dict:
    return {"name": name, "age": age}
