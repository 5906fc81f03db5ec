from report import VERSION as version, WIDTH, Table


def draw(cells):
    return "|".join(cell.ljust(WIDTH) for cell in cells)
