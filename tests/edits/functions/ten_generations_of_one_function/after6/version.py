def version(step=6):
    """Six."""
    return 6, step
