"""Partials and operators built over a changed constant are built anew."""

OUTCOME = "applied|replaced"


def hold():
    import maths

    maths.results.append(maths.scale(1))
    return maths.results


def observe():
    import maths

    return maths.scale(2), maths.second([1, 2, 3]), maths.power(2), maths.add(1), maths.TABLE["a"](1)


def check(results, stage):
    import maths

    assert maths.results is results == [10]
