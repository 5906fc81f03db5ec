"""Imports that move under `if TYPE_CHECKING` leave the module."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def observe():
    import loading

    return [loading.load("[1]"), hasattr(loading, "json"), hasattr(loading, "os"), hasattr(loading, "OrderedDict")]
