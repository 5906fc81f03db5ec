def outer(a):
    def middle(b):
        def inner(c):
            return f"{c}-{b}-{a}"

        b = b.upper()
        return inner

    return middle
