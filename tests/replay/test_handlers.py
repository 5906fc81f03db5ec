"""What handlers have of the program: its saves, its files, and a definition that they write."""

from __future__ import annotations

from pathlib import Path

from replay.playing import play

PROGRAM = """
== main.py
import os

class Shop:
    def total(self, items):
        '''The total.'''
        raise NotImplementedError("total")

def main():
    print(Shop().total([3, 5]))
"""


def test_a_broken_save_is_told_once(tmp_path: Path) -> None:
    """Who looks for saves again and again applies each of them once."""
    step = (
        "open('main.py', 'a').write('x = (') and "
        "[failure.program.look() for _ in range(3)] and UseValue(1)"
    )
    played = play(tmp_path, PROGRAM, {"Shop.total": [step]})
    assert played.lines == ["1"]
    assert played.errors.count("SyntaxError") == 1


def test_a_definition_is_written_into_its_file(tmp_path: Path) -> None:
    """Only the definition changes, and what it needs is imported; then it is live."""
    text = "import math\\ndef total(self, items):\\n    return math.prod(items)"
    step = f"failure.replace_source('{text}') and reload_changed() and Retry()"
    played = play(tmp_path, PROGRAM, {"Shop.total": [step]})
    assert played.lines == ["15"], played.errors
    source = (tmp_path / "main.py").read_text()
    assert "        return math.prod(items)\n\ndef main():\n" in source
    assert "import math\n" in source


def test_what_was_written_can_be_put_back(tmp_path: Path) -> None:
    """The file is then what it was, and so is the program."""
    step = (
        "(failure.replace_source('def total(self, items):\\n    return 1').restore(),"
        " reload_changed()) and Retry()"
    )
    played = play(tmp_path, PROGRAM, {"Shop.total": [step]})
    assert "NotImplementedError: total" in played.raised
    assert played.asked == ["Shop.total 1", "Shop.total 2"]
    assert "NotImplementedError" in (tmp_path / "main.py").read_text()


def test_a_text_that_is_no_definition_is_refused(tmp_path: Path) -> None:
    """The handler gets the reason, and the file stays."""
    handler = """
== mend.py
import pljam
def mend(failure):
    try:
        failure.replace_source("x = 1")
    except pljam.WritingError as error:
        print("total" in error.reason)
    return pljam.UseValue(0)
"""
    step = "__import__('mend').mend(failure)"
    played = play(tmp_path, PROGRAM + handler, {"Shop.total": [step]})
    assert played.lines == ["True", "0"]
    assert "NotImplementedError" in (tmp_path / "main.py").read_text()


def test_a_failure_tells_what_a_fix_leans_on(tmp_path: Path) -> None:
    """The context has the definition, as plain values."""
    step = "print(failure.to_json()['context']['definition']) or UseValue(0)"
    # What the process runs counts, not what was saved meanwhile.
    step = f"open('main.py', 'w').write('x = (') and {step}"
    played = play(tmp_path, PROGRAM, {"Shop.total": [step]})
    assert "raise NotImplementedError" in played.lines[0], played.errors
