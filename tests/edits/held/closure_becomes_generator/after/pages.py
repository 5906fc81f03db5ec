def make_pager(size):
    def pages(items):
        for start in range(0, len(items), size):
            yield items[start : start + size]
        yield "end"

    return pages
