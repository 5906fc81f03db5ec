import local


def run():
    return local.LIMIT, local.SCALE, local.TOTAL
