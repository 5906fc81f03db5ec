"""Weak references and finalizers over state and code stay alive through edits."""

OUTCOME = "applied"


def hold():
    import gc
    import weakref

    import pool

    died = []
    item = pool.make("a")
    references = [weakref.ref(pool.make), weakref.ref(pool.Item), weakref.ref(item)]
    weakref.finalize(item, died.append, "item")
    gc.collect()
    return references, died, pool.ITEMS


def observe():
    import pool

    return pool.Item("z").name, len(pool.Item("z").tags)


def check(held, stage):
    import gc

    import pool

    references, died, items = held
    gc.collect()
    assert [reference() for reference in references] == [pool.make, pool.Item, items[0]]
    assert pool.ITEMS is items and pool.WEAK["a"] is items[0] and died == []
