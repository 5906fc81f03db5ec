"""A deleted class that annotations had named is no subclass of its base any more."""

OUTCOME = "applied"


def observe():
    import gc

    import version

    gc.collect()
    names = sorted(cls.__name__ for cls in version.Base.__subclasses__())
    return [names, version.maybe(), type(version.parse("1")).__name__]
