def first(:
    return "two"
