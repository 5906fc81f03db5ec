"""Postponed annotations that are changed, added and removed follow and still resolve."""

OUTCOME = "applied"


def hold():
    import service

    return service.find, service.Item


def observe():
    import docs

    return docs.kinds(), docs.service.find.__annotations__


def check(held, stage):
    import typing

    import service

    find, item = held
    assert find is service.find and item is service.Item
    assert typing.get_type_hints(find)["return"] == (item | None)
    assert ("key" in find.__annotations__) is (stage == "after")
