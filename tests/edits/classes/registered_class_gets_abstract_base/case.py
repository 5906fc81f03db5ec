"""A base becomes an abstract class, and a metaclass below that registers its classes an ABCMeta."""

OUTCOME = "replaced"


def hold():
    import schema

    return {"instance": schema.Schema(), "table": {"schema": schema.Schema}}


def observe():
    import gc

    import base
    import registry
    import schema

    gc.collect()
    found = [*registry.get("Schema"), *registry.get("schema.Schema")]
    return [
        type(base.SchemaABC).__name__,
        [cls is schema.Schema for cls in found],
        [cls is schema.Schema for cls in base.SchemaABC.__subclasses__()],
        schema.BaseSchema is schema.Schema,
        schema.Schema.fields,
        schema.Schema().dump(5),
    ]


def check(held, stage):
    import schema

    assert held["table"]["schema"] is schema.Schema
    assert type(held["instance"]) is schema.Schema
    assert held["instance"].dump(3) == "3"
