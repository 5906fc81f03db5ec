"""An abstract base that is replaced: who was registered with it is registered with the new one."""

OUTCOME = "replaced"


def observe():
    import m, u

    return [isinstance(u.Square(), m.Shape), issubclass(u.Square, m.Shape), m.Shape.__slots__]
