def lines(rows, show=lambda row: str(row), *, sep=lambda: ", "):
    return sep().join(show(row) for row in rows)


class Report:
    def head(self, make=lambda text: text.title()):
        return make("the report")
