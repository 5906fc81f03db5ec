"""A function whose file is renamed is followed from where it is held, when others import it from there."""

import sys

OUTCOME = "replaced"
DELETED = {'after': ['alpha.py']}


def text(value):
    """The text of any value, without addresses."""
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(text, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside},)"
    if hasattr(value, "__dict__") and not hasattr(value, "__qualname__"):
        return f"{type(value).__module__}.{type(value).__qualname__} {sorted(vars(value).items())}"
    if not hasattr(value, "__qualname__"):
        return repr(value)
    found = sys.modules.get(value.__module__)
    for part in value.__qualname__.split("."):
        found = getattr(found, part, None)
    named = f"{type(value).__name__} {value.__module__}.{value.__qualname__}"
    return named if found is value else f"{named} (not the current one)"


def hold():
    import alpha
    import beta
    import gamma
    return {'list 4': (lambda box: lambda: box[0])([alpha.f4])}


def check(held, stage):
    import beta
    import gamma
    if stage == 'after':
        assert text(held['list 4']()) == 'function other15.f4'
