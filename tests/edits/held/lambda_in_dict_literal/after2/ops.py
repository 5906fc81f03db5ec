OPS = {
    "add": lambda a, b=100: a + b,
    "mul": lambda a, b: a * b,
    "sub": lambda a, b: b - a,
    "neg": lambda a: not a,
}
