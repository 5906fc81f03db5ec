NAME = "tsv"


def write(cells):
    return "\t".join(cells)
