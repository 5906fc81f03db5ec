"""A function that moves to the module that had imported it is followed from where it is held."""

import sys

OUTCOME = "replaced"


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
    import pkg.alpha
    import pkg
    import beta
    return {'list 4': (lambda box: lambda: box[0])([pkg.alpha.f4])}


def check(held, stage):
    if stage == 'after':
        import pkg.alpha
        import pkg
        import beta
        assert text(held['list 4']()) == 'function pkg.f4'
