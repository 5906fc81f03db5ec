"""A changed condition that selects another definition reaches dict, module and importer."""

OUTCOME = "applied"


def hold():
    import backend

    return [backend.dumps]


def observe():
    import api

    return api.encode({"a": None})


def check(held, stage):
    import backend

    assert held[0] is backend.dumps
    assert held[0](True) == "true"
