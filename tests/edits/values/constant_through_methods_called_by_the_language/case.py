"""Constants follow methods that no call names: of missing keys, formats, classes, errors, blocks."""

OUTCOME = "applied"


def observe():
    import till

    names = "MISSING SPELLED OLD_STYLE LENGTH LABEL OPENED MESSAGE"
    return {name: getattr(till, name) for name in names.split()}
