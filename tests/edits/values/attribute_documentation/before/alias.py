import typing

Text = typing.Union[str, bytes]
"""A text."""

LIMIT = 3
