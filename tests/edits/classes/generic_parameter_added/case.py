"""A generic class gains a type parameter and can be subscripted with two from then on."""

OUTCOME = "applied"


def hold():
    import cache

    return cache.Cache(), cache.Cache


def observe():
    import cache

    return [str(one) for one in cache.Cache.__parameters__], cache.Cache.__mro__[1].__name__


def check(held, stage):
    import cache

    made, cls = held
    assert cls is cache.Cache is type(made)
    made.put("a", 1)
    assert made.get("a") == 1
    if stage == "after":
        assert cache.Cache[str, int].__origin__ is cls
