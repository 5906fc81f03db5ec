def build():
    """Build the thing."""
    return "built"


def clean():
    return "cleaned"


def ship(where):
    """Ship it."""
    return where
