"""Twenty modules that read each other's constants in a chain are rewritten in one batch."""

from pathlib import Path

OUTCOME = "applied"

FACTORS = {"before": 1, "after": 2, "after2": 3}


def arrange(stage):
    factor = FACTORS[stage]
    for number in range(20):
        lines = [f"BASE = {factor}\n"]
        if number:
            lines = [
                f"import part{number - 1}\n",
                f"BASE = part{number - 1}.BASE + {factor}\n",
                f"LABEL = f'{{part{number - 1}.BASE}}-{{BASE}}'\n",
            ]
        lines.append("CALLS = []\n")
        lines.append(f"def get():\n    CALLS.append({factor})\n    return BASE * {factor}\n")
        Path(f"part{number}.py").write_text("".join(lines))


def hold():
    import part0
    import part19

    part19.get()
    return part0.get, part19.get, part19.CALLS


def observe():
    import part10
    import part19

    return part10.BASE, part19.BASE, part19.LABEL, part10.get() * 1000


def check(held, stage):
    import part19

    first, last, calls = held
    factor = FACTORS[stage]
    assert part19.CALLS is calls and calls[0] == 1
    assert part19.get is last
    assert first() == factor * factor
    assert last() == 20 * factor * factor
