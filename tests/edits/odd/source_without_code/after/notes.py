"""Now a docstring."""
