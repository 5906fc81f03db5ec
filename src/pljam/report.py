"""What a reload did, as one value that can be printed, compared and tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Note:
    """One outcome at one place: what it concerns, where it stands and why.

    ``what`` is a dotted name (``"pricing.total"``), ``slug`` a stable key of ``docs/messages.md``
    (empty for plain successes), ``reason`` one line for a person.
    """

    what: str
    slug: str = ""
    path: str | None = None
    line: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Rebound:
    """A name in an importer that now holds the new object or value."""

    module: str
    name: str
    line: int | None = None


@dataclass(frozen=True)
class ReloadReport:
    """The outcome of one batch: nothing in it refers to live objects of the program.

    ``changed`` names what follows the edit (definitions patched, statements executed, names added
    or deleted), ``references`` counts the live references that follow it; ``kept`` is state
    preserved on purpose, ``refused`` is what PLJam cannot apply, ``errors`` is what the user's own
    source raised, ``stale`` lists references that could not be updated, ``live_frames`` the frames
    that still run old code. ``milliseconds`` maps a phase to its duration.
    """

    files: tuple[str, ...] = ()
    changed: tuple[Note, ...] = ()
    executed: tuple[Note, ...] = ()
    rebound: tuple[Rebound, ...] = ()
    replaced: tuple[Note, ...] = ()
    kept: tuple[Note, ...] = ()
    refused: tuple[Note, ...] = ()
    errors: tuple[Note, ...] = ()
    stale: tuple[Note, ...] = ()
    live_frames: tuple[Note, ...] = ()
    references: int = 0
    milliseconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the whole batch was applied."""
        return not self.errors and not self.refused

    @property
    def slugs(self) -> tuple[str, ...]:
        """Every slug of the report, in order of appearance, without repetition."""
        notes = self.errors + self.refused + self.replaced + self.kept + self.stale
        return tuple(dict.fromkeys(note.slug for note in notes if note.slug))
