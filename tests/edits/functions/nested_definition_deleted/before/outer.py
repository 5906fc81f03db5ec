def outer(n):
    def helper(m):
        return m * 2

    return helper(n)


def outer_two(n):
    def helper(m):
        return m * 3

    return helper(n)
