from util import Box, slug

seen = []


def run():
    return slug("a b c"), Box(1).show()
