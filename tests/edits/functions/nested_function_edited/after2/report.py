def report(rows):
    separator = ";"

    def line(row):
        def cell(value):
            return f"<{value}>"

        return separator.join(map(cell, row))

    return [line(row) for row in rows]
