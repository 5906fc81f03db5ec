import typing

Text = typing.Union[str, bytes]
"""A text or bytes."""

LIMIT = 4
"""How many."""
