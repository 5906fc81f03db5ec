"""A keyword in a class header changes; __init_subclass__ sees it and the class stays the same."""

OUTCOME = "applied"


def hold():
    import events

    created = events.Created()
    return created, events.Created, events.TOPICS


def observe():
    import events

    return events.Created.topic, events.Created().where(), sorted(events.Base.seen)


def check(held, stage):
    import events

    created, cls, topics = held
    assert cls is events.Created and type(created) is cls
    assert created.where() == {"after": "orders/new", "after2": "orders/made"}[stage]
    assert topics is events.TOPICS == {"Created": cls}
