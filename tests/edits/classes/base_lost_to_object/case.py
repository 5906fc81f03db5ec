"""A class loses its only base while instances and other modules hold it, then gains it again."""

import gc

OUTCOME = "replaced|applied"


def hold():
    import cache
    import front

    return {"entry": cache.Entry("k"), "front": front.ENTRY, "cls": cache.Entry, "all": front.ALL}


def observe():
    import cache
    import front

    gc.collect()
    return (
        [base.__name__ for base in cache.Entry.__bases__],
        front.made() == "k",
        [cls.__name__ for cls in cache.Timed.__subclasses__()],
        front.ENTRY is cache.Entry,
    )


def check(held, stage):
    import cache

    entry = held["entry"]
    assert held["cls"] is held["front"] is cache.Entry
    assert type(entry) is cache.Entry
    assert entry.key == "k"
    assert [type(one) for one in held["all"]] == [cache.Entry]
    assert hasattr(entry, "age") == (stage == "after2")
