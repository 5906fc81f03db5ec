"""What cannot be applied, with its slug, its place and its reason; what cannot be in place."""

from __future__ import annotations

from pljam.report import Note


class Refusal(Exception):
    """Raised while a plan is applied; the batch is put back and reported as refused."""

    def __init__(self, slug: str, what: str, reason: str, path: str, line: int) -> None:
        super().__init__(reason)
        self.note = Note(what, slug, path, line, reason)


class NotInPlace(Exception):
    """Raised when a class cannot be changed in place: a new one is to take its references."""
