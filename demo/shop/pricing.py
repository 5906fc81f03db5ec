"""What things cost, in cents."""

TAX = 20
BOOK = 1000


def total(books: int) -> int:
    """The price of some books, with tax."""
    price = books * BOOK
    return price * (100 + TAX) // 100
