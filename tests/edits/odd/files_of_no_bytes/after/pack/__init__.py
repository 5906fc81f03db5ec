"""A package."""

SIZE = 1
