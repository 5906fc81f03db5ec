def build():
    """Build all the things."""
    return "built"


def clean():
    """Remove what was built."""
    return "cleaned"


def ship(where):
    return where
