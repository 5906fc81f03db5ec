"""Objects that lie about their __class__, or raise when asked for it, are left as they are."""

OUTCOME = "applied"


def hold():
    import masks

    return masks.FUNCTION, masks.CLASS, masks.MODULE, masks.RAISES, masks.greet


def observe():
    import masks

    return masks.greet(), masks.Real().name(), masks.NUMBER


def check(held, stage):
    import masks

    function, cls, module, raises, greet = held
    assert masks.FUNCTION is function and masks.CLASS is cls
    assert masks.MODULE is module and masks.RAISES is raises
    assert masks.greet is greet
    assert greet() == {"after": "hello", "after2": "HELLO"}[stage]
