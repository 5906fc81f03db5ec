from glyphs import glyph

DRAW = {"text": glyph, "steps": [glyph]}


def draw(text, using=glyph):
    return "".join(using(c) for c in text)
