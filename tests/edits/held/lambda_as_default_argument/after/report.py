def lines(rows, show=lambda row: f"<{row}>", *, sep=lambda: "; "):
    return sep().join(show(row) for row in rows)


class Report:
    def head(self, make=lambda text: text.upper()):
        return make("the report")
