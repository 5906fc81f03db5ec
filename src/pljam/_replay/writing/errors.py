"""What is raised where a text cannot be written as it was given."""

from __future__ import annotations


class WritingError(Exception):
    """One line for a person: what does not go, where, and what to do instead."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
