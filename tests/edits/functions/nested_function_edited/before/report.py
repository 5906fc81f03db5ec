def report(rows):
    def cell(value):
        return str(value)

    def line(row):
        return "|".join(cell(v) for v in row)

    return [line(row) for row in rows]
