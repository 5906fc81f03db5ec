def f():
    return "fast"
