"""A property becomes a method, then a plain class attribute, and instances follow each kind."""

OUTCOME = "applied"


def hold():
    import book

    return book.Book("Emma", 7), book.Book


def observe():
    import book

    member = vars(book.Book)["pages"]
    return type(member).__name__


def check(held, stage):
    import book

    emma, cls = held
    assert cls is book.Book
    assert emma.title == "Emma"
    if stage == "after":
        assert emma.pages() == 70
    else:
        assert emma.pages == 300
