SIZE = 3
seen = []


def use(times):
    return -times * SIZE


if __name__ == "__main__":
    import helper
