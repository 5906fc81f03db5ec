"""A changed argument of the cache decorator gives every holder the new cache, which then follows."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import glyphs
    import screen

    screen.draw("ab")
    return {"list": [glyphs.glyph], "table": screen.DRAW}


def observe():
    import glyphs
    import screen

    holders = [screen.glyph, screen.DRAW["text"], screen.DRAW["steps"][0], screen.draw.__defaults__[0]]
    return glyphs.glyph("x"), [h.cache_info().maxsize for h in holders], screen.draw("ab")


def check(held, stage):
    import glyphs
    import screen

    assert held["table"] is screen.DRAW
    assert held["list"][0] is glyphs.glyph is screen.glyph is screen.DRAW["text"]
    assert held["list"][0].cache_info().maxsize == 64
    assert held["list"][0]("q") == {"after": "qq", "after2": "qqq"}[stage]
