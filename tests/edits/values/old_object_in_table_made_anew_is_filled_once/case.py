"""What fills a table again does not repeat what it did to an older object that stands in it."""

OUTCOME = "kept:kept-derived"


def observe():
    import log
    import more
    import tables

    return log.LOG, log.LATER, more.GROUPS, more.LEVELS, tables.GROUPS[-1] is log.LATER


def check(held, stage):
    import log

    assert log.LOG == ["first"] and log.LATER == ["second"]
