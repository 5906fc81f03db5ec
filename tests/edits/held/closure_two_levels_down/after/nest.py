def outer(a):
    def middle(b):
        def inner(c):
            return f"{c}-{b}-{a}"

        return inner

    return middle
