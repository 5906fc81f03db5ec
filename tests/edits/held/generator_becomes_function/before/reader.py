import feed

READERS = [feed.lines]


def read(text):
    return [line for reader in READERS for line in reader(text)]
