"""A cached_property follows for instances that have not asked yet, through the held descriptor too."""

OUTCOME = "applied"


def hold():
    import files

    file, read = files.File("a\nb\n"), files.File("c\n")
    read.lines.append("mine")
    return {"file": file, "read": read, "descriptor": files.File.__dict__["size"]}


def observe():
    import files

    file = files.File("p\nq\n")
    return file.lines, file.size, file.reads


def check(held, stage):
    import files

    assert held["read"].lines == ["c", "", "mine"]
    assert held["file"].lines == ["a", "b"]
    assert held["file"].lines is held["file"].lines
    assert held["descriptor"] is files.File.__dict__["size"]
    assert held["descriptor"].func(held["file"]) == 32
    assert held["file"].size == 32
