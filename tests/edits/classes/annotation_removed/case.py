"""An annotation that is taken out of a class is gone, where nothing else of the class changed."""

OUTCOME = "applied"


def observe():
    import till

    return (
        *(sorted(till.Plain.__annotations__), till.NAMES, till.Row.__match_args__),
        *(sorted(till.Keys.__required_keys__), sorted(till.Keys.__annotations__)),
        *(sorted(till.Shape.__annotations__), repr(till.Row("a", 1, *([] if len(till.NAMES) == 2 else ["b"])))),
    )
