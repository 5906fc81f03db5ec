"""What was registered a second time, because its decorator or hook ran again, is taken out once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pljam._apply.raw import is_kind
from pljam._apply.values import same_value


def copy_of(container: Any) -> Any:
    """Return a shallow copy of a list or dict, as a plain one; ``None`` for all else."""
    if is_kind(container, list):
        return list.copy(container)
    if is_kind(container, dict):
        return dict(dict.items(container))
    return None


def take_out_repeated(container: Any, old: Any, redone: Sequence[object]) -> None:
    """Compare a container with what it held before ``redone`` were registered again.

    An entry that was there already is taken out; one that stands for the same object in another
    way (another path for the same function, say) takes the place of the old entry.
    """
    if is_kind(container, list) and old is not None:
        _in_list(container, old, redone)
    elif is_kind(container, dict) and old is not None:
        _in_dict(container, old, redone)


def _in_list(container: list[Any], old: list[Any], redone: Sequence[object]) -> None:
    size = len(old)
    kept = list.__getitem__(container, slice(0, size))
    tail = list.__getitem__(container, slice(size, None))
    if not tail or len(kept) != size or not all(map(same_value, old, kept)):
        return
    added: list[Any] = []
    for item in tail:
        if any(same_value(item, was) for was in kept):
            continue
        place = next((n for n, was in enumerate(kept) if _stands_for(was, item, redone)), None)
        if place is None:
            added.append(item)
        else:
            kept[place] = item
    list.__setitem__(container, slice(None), [*kept, *added])


def _in_dict(container: dict[Any, Any], old: dict[Any, Any], redone: Sequence[object]) -> None:
    new_keys = [key for key in dict.keys(container) if key not in old]
    for key in new_keys:
        value = dict.__getitem__(container, key)
        if not any(value is each for each in redone):
            continue
        for old_key, was in old.items():
            if was is value and dict.get(container, old_key) is value:
                dict.__delitem__(container, old_key)


def _stands_for(was: Any, item: Any, redone: Sequence[object]) -> bool:
    """Whether two entries hold, at one place, the same object that was registered again."""
    if type(was) is not tuple or type(item) is not tuple or len(was) != len(item):
        return False
    return any(
        one is other and any(one is each for each in redone)
        for one, other in zip(was, item, strict=True)
    )
