"""A package that no longer imports its submodule still has it as an attribute, for who imports it."""

OUTCOME = "applied"


def observe():
    import beta
    import pkg.sub

    beta.call().close()
    return sorted(name for name in vars(pkg.sub) if name[:2] != "__")
