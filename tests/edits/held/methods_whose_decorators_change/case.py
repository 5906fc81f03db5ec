"""Held methods of all kinds follow when their decorators change."""

OUTCOME = "applied|replaced"
STAGES = ("after", "before", "after")


def hold():
    import calc

    C, c = calc.Calc, calc.Calc()
    names = ("meth", "plain", "bare", "static", "splain", "cls", "cplain")
    raw, bound = {n: [getattr(C, n)] for n in names}, {n: (getattr(c, n),) for n in names}
    return c, raw, bound, [vars(C)["prop"].fget]


def observe():
    import calc

    c = calc.Calc()
    methods = (c.meth, c.plain, c.bare, c.static, c.splain, c.cls, c.cplain)
    return [method(5) for method in methods], c.prop


def check(held, stage):
    import calc

    c, raw, bound, fget = held
    wrong = []
    for n in raw:
        want = getattr(c, n)(5)
        a = raw[n][0](*((c,) if n in ("meth", "plain", "bare") else ()), 5)
        if a != want:
            wrong.append(("raw", n, a, want))
        b = bound[n][0](5)
        if b != want:
            wrong.append(("bound", n, b, want))
    if fget[0](c) != c.prop:
        wrong.append("fget")
    assert not wrong, wrong
