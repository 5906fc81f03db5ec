def outer(n):
    return helper(n)


def outer_two(n):
    def helper(m):
        return m * 30

    return helper(n)


def helper(m):
    return m * 200
