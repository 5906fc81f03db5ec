"""What was saved since: the files that differ from what the process runs.

State: ``seen``, files that an undo left behind on disk, which count as seen until they are saved
again; ``gone``, modules whose file is gone, which was reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pljam._session.disk import Look
from pljam._session.finding import find_anew
from pljam._session.tracking import Tracker
from pljam._source.statements import ModuleSource


@dataclass
class Found:
    """What a look at some files found, by module."""

    changed: dict[str, ModuleSource] = field(default_factory=dict)
    gone: dict[str, str] = field(default_factory=dict)
    """The modules whose files are not there, each with the file's path."""
    unreadable: dict[str, OSError] = field(default_factory=dict)
    restored: dict[str, ModuleSource] = field(default_factory=dict)
    """Modules to be loaded again though their files are gone: an undo alone wants that."""

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.changed or self.gone or self.unreadable or self.restored)

    def names(self) -> set[str]:
        """The modules whose files hold something else, cannot be read or are not there."""
        return {*self.changed, *self.gone, *self.unreadable}

    def take(self, other: Found) -> None:
        """Take in what another look found."""
        self.changed.update(other.changed)
        self.gone.update(other.gone)
        self.unreadable.update(other.unreadable)

    def drop(self, names: Iterable[str]) -> None:
        """Leave out some modules."""
        for name in names:
            self.changed.pop(name, None)
            self.gone.pop(name, None)
            self.unreadable.pop(name, None)


class Saved:
    """Compares files with the baselines of the modules that were loaded from them."""

    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker
        self.seen: dict[str, Look] = {}
        self.gone: set[str] = set()

    def look(self, names: Iterable[str], even_seen: bool = False) -> Found:
        """Return what differs among the files of some modules."""
        found = Found()
        for name in names:
            source = self.tracker.baselines.get(name)
            if source is None:
                continue
            file = self.tracker.file_of(name)
            try:
                look = self.tracker.disk.look(file)
            except (FileNotFoundError, NotADirectoryError):
                elsewhere = find_anew(name, self.tracker.roots, self.tracker.disk)
                if elsewhere is not None and name != "__main__":
                    # ``util.py`` has become ``util/__init__.py``: the same module, another file.
                    found.changed[name] = elsewhere
                elif name not in self.gone:
                    found.gone[name] = file
                continue
            except OSError as error:
                found.unreadable[name] = error
                continue
            self.gone.discard(name)
            if look.data == source.data:
                self.seen.pop(name, None)
            elif even_seen or not self._is_seen(name, look):
                found.changed[name] = ModuleSource(name, source.path, look.data, source.package)
        return found

    def _is_seen(self, name: str, look: Look) -> bool:
        seen = self.seen.get(name)
        return seen is not None and seen.marks == look.marks and seen.data == look.data

    def count_as_seen(self, names: Iterable[str]) -> None:
        """Let what the files of some modules hold now be no event."""
        for name in names:
            try:
                self.seen[name] = self.tracker.disk.look(self.tracker.file_of(name))
            except OSError:
                # It is not there: what comes there is a save.
                self.seen.pop(name, None)

    def content(self, name: str) -> bytes | None:
        """Return what a module's file holds, nothing if it cannot be read."""
        try:
            return self.tracker.disk.look(self.tracker.file_of(name)).data
        except (OSError, KeyError):
            return None
