from contextlib import suppress

cache = {}

with suppress(ImportError):
    from squeeze import LEVEL, compress

with suppress(ImportError):
    import nobody_has_this as nothing

SIZE = LEVEL + 1
