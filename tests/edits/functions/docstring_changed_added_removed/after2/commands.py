def build():
    f"""Not a docstring."""
    return "built"


def clean():
    """Remove what was built."""
    return "all cleaned"


def ship(where):
    "Ship it again."
    return where
