"""A class that moved, and one that changed, show their own source and first line."""

OUTCOME = "applied"


def hold():
    import zoo

    return zoo.Cat, zoo.Cat("tom"), zoo.Cage.Lock


def observe():
    import inspect
    import zoo

    classes = (zoo.Dog, zoo.Cat, zoo.Cage, zoo.Cage.Lock)
    return [(inspect.getsourcelines(c), getattr(c, "__firstlineno__", 0)) for c in classes]


def check(held, stage):
    import inspect
    import zoo

    cat, tom, lock = held
    assert zoo.Cat is cat is type(tom) and zoo.Cage.Lock is lock
    assert inspect.getsource(type(tom)).startswith("class Cat")
    assert inspect.getsource(tom.speak).strip().startswith("def speak")
