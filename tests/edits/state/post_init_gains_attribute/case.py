"""Attributes that a dataclass sets after its fields, or that hide one of the class, are given too."""

OUTCOME = "applied"


def hold():
    import boxes

    return boxes.BOX, boxes.PLAIN


def observe():
    import boxes

    return boxes.BOX.area, boxes.BOX.volume, boxes.PLAIN.label, boxes.PLAIN.size


def check(held, stage):
    import boxes

    assert boxes.BOX is held[0] and boxes.PLAIN is held[1]
    assert "label" in vars(boxes.PLAIN) or stage != "after"
