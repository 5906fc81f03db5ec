asked = []
loads = []
loads.append("loaded")


def ratio(a, b):
    """Divide."""
    return a / b
