"""The docstring, the annotations and __match_args__ of a class follow, and go when they are removed."""

import inspect

OUTCOME = "applied"


def hold():
    import config

    return config.Config


def observe():
    import config

    return (
        config.Config.__doc__,
        sorted(inspect.get_annotations(config.Config)),
        getattr(config.Config, "__match_args__", None),
        config.Config.load.__doc__,
        sorted(inspect.get_annotations(config.Config.load)),
    )


def check(held, stage):
    import config

    assert held is config.Config
    assert inspect.getdoc(held) == {"after": "New text.", "after2": None, "after3": "Back."}[stage]
