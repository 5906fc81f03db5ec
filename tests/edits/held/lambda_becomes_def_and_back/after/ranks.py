def rank(card):
    """Rank of a card."""
    return -(card % 13)
