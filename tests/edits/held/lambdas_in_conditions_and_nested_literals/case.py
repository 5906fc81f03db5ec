"""Lambdas in a conditional expression under an if and deep in nested literals of a package follow."""

OUTCOME = "applied"


def hold():
    import tables

    return {
        "key": tables.KEY,
        "clean": tables.RULES["text"]["clean"],
        "same": tables.RULES["text"]["same"],
        "max": tables.RULES["size"][0]["max"],
        "min": tables.RULES["size"][1][0],
    }


def observe():
    from tables import use

    sizes = [use.RULES["size"][0]["max"](50), use.RULES["size"][1][0](-1)]
    return use.key("abc"), use.clean(" aB "), use.RULES["text"]["clean"](" aB "), sizes


def check(held, stage):
    assert held["key"]("xyz") == "z"
    assert held["clean"](" qR ") == {"after": "qr", "after2": "Qr"}[stage]
    assert held["same"](" q ") == " q "
    assert held["max"](50) is True
    assert held["min"](-1) is (stage == "after2")
