"""Another docstring."""
def late(): pass