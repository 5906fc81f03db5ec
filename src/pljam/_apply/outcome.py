"""What happened in a batch, gathered while it is applied, and turned into a report."""

from __future__ import annotations

from collections.abc import Mapping

from pljam.report import Note, Rebound, ReloadReport


class Outcome:
    """The report in the making."""

    def __init__(self) -> None:
        self.changed: dict[str, Note] = {}
        self.executed: list[Note] = []
        self.rebound: list[Rebound] = []
        self.replaced: list[Note] = []
        self.kept: list[Note] = []
        self.refused: list[Note] = []
        self.errors: list[Note] = []
        self.stale: list[Note] = []
        self.live_frames: list[Note] = []
        self.references = 0

    def clear(self) -> None:
        """Forget everything: the batch was put back."""
        self.__init__()  # type: ignore[misc]

    def add_changed(self, what: str, path: str, line: int, reason: str = "") -> None:
        """Note that ``what`` follows the edit."""
        self.changed.setdefault(what, Note(what, "", path, line, reason))

    def report(self, files: tuple[str, ...], milliseconds: Mapping[str, float]) -> ReloadReport:
        """Return the finished report."""
        return ReloadReport(
            files=files,
            changed=tuple(self.changed.values()),
            executed=tuple(self.executed),
            rebound=tuple(self.rebound),
            replaced=tuple(self.replaced),
            kept=tuple(dict.fromkeys(self.kept)),
            refused=tuple(self.refused),
            errors=tuple(self.errors),
            stale=tuple(dict.fromkeys(self.stale)),
            live_frames=tuple(dict.fromkeys(self.live_frames)),
            references=self.references,
            milliseconds=dict(milliseconds),
        )
