"""A module's __getattr__ and __dir__ work from the moment they are added until they are removed."""

OUTCOME = "applied"


def hold():
    import colours

    return colours


def observe():
    import colours
    import palette

    return (
        hasattr(colours, "grey"),
        getattr(colours, "gray", None),
        palette.names(),
        hasattr(colours, "__getattr__"),
    )


def check(colours, stage):
    if stage == "after":
        assert colours.grey == "#888"
    else:
        assert not hasattr(colours, "grey")
