"""A base becomes an ABC in one file while the metaclass below it becomes an ABCMeta in another: one batch."""

OUTCOME = "applied|replaced"


def observe():
    import base
    import schema

    return [
        type(schema.Schema).__name__,
        [kind.__name__ for kind in type(schema.Schema).__mro__],
        [kind.__name__ for kind in schema.Schema.__mro__],
        sorted(base.SchemaABC.__abstractmethods__) if hasattr(base.SchemaABC, "__abstractmethods__") else None,
        schema.Schema().dump(3),
        schema.Schema.fields,
    ]
