OPS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: b - a,
    "neg": lambda a: -a,
}
