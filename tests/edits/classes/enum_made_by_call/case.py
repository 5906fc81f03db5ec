"""An enum made by a functional call gains a member and its importers see it."""

OUTCOME = "applied"


def observe():
    import kinds
    import printer

    return [one.name for one in kinds.Kind], printer.names(), printer.Kind is kinds.Kind
