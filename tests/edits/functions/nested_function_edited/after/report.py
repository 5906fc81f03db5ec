def report(rows):
    def cell(value, width=3):
        return str(value).rjust(width)

    def line(row):
        return "|".join(cell(v) for v in row)

    return [line(row) for row in rows]
