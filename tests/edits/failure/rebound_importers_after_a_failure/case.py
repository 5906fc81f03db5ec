"""Importers that hold a constant by from-import, as, star and default keep it through a failure."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import c_star
    import d_default
    import e_derived
    import b_alias

    return b_alias, c_star, d_default, e_derived


def observe():
    import b_alias
    import c_star
    import d_default
    import e_derived

    return b_alias.rate, c_star.RATE, d_default.apply(10), e_derived.DOUBLE, e_derived.TEXT


def check(held, stage):
    alias, star, default, derived = held
    if stage == "after":
        assert alias.rate == star.RATE == 3
        assert default.apply.__defaults__ == (3,)
        assert derived.DOUBLE == 6 and derived.TEXT == "rate 3"
