"""A directory called tools.py and a folder called like a loaded module stand beside the real ones."""

from pathlib import Path

OUTCOME = "applied"


def arrange(stage):
    if stage == "before":
        Path("tools.py").mkdir()
        Path("tools.py", "part.py").write_text("def part():\n    return 'wrong'\n")
        Path("shop").mkdir()
        Path("shop", "notes.txt").write_text("no package\n")
    if stage == "after2":
        Path("extra.py").mkdir()
        Path("tools.py", "part.py").write_text("def part():\n    return 'still wrong'\n")


def hold():
    import shop
    import tools.part

    return shop.run, tools.part.part


def observe():
    import shop
    import tools
    import tools.part

    return shop.run(), tools.NAME, tools.part.part()


def check(held, stage):
    import shop
    import tools.part

    run, part = held
    assert shop.run is run and tools.part.part is part
    assert part() == {"after": "PART", "after2": "part"}[stage]
