"""Ratios.

They divide.
"""

SCALE = 1

asked = []
loads = []
loads.append("loaded")

def ratio(a, b):
    """Divide."""
    return a / b
