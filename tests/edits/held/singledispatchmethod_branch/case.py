"""A branch of a singledispatchmethod follows for a live printer and for its held bound method."""

OUTCOME = "applied"


def hold():
    import visitors

    printer = visitors.Printer()
    printer.visit("a")
    return {"printer": printer, "visit": printer.visit}


def observe():
    import visitors

    printer = visitors.Printer()
    for node in ("x", 1, None):
        printer.visit(node)
    return printer.lines


def check(held, stage):
    held["visit"]("b")
    held["printer"].visit("c")
    held["printer"].visit(3)
    assert held["printer"].lines == ["text a", "string b", "string c", "number"]
