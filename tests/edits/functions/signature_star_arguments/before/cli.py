from fmt import join as merge, options


def main():
    return merge("a", "b"), options(x=1)
