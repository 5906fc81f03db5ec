"""What a report looks like: one line for each outcome, in any terminal."""

from __future__ import annotations

import io
import os
import pty
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from pljam.render import Line, Printer, lines
from pljam.report import Note, Rebound, ReloadReport

TOTAL = Note("pricing.total", path="/shop/pricing.py", line=3)
APPLIED = ReloadReport(
    files=("/shop/pricing.py",),
    changed=(TOTAL,),
    rebound=(Rebound("cart", "price"), Rebound("cart", "cost")),
    references=3,
    milliseconds={"read": 0.4, "apply": 1.7},
)


def shown(report: ReloadReport, width: int | None = None, after: str = "restart") -> list[str]:
    """The lines of a report as text."""
    return [str(line) for line in lines(report, ["/shop"], width, after)]


def test_an_applied_edit_says_names_references_and_time() -> None:
    """What follows, how many references and how long it took stand on one line."""
    assert shown(APPLIED) == ["↻ pricing.total · 3 references in 2 modules · 2.1 ms"]


def test_the_total_is_not_added_to_its_phases() -> None:
    """A duration of the whole batch is shown as it is."""
    report = ReloadReport(changed=(TOTAL,), milliseconds={"read": 1, "apply": 2, "total": 3.04})
    assert shown(report) == ["↻ pricing.total · 3.0 ms"]


def test_one_reference_is_singular() -> None:
    """One reference in one module is said without its module."""
    assert shown(ReloadReport(changed=(TOTAL,), references=1)) == ["↻ pricing.total · 1 reference"]


def test_many_names_are_summed_up() -> None:
    """As many names as fit in 80 columns are written, the others counted."""
    report = ReloadReport(changed=tuple(Note(f"pricing.rate_{n}") for n in range(40)), references=9)
    (line,) = shown(report)
    assert line.startswith("↻ pricing.rate_0, pricing.rate_1, pricing.rate_2")
    assert line.endswith(" (+37) · 9 references")
    assert len(line) <= 80


def test_a_single_name_is_never_left_out() -> None:
    """A name that is too long stands there all the same, unless a terminal is too narrow."""
    report = ReloadReport(changed=(Note("pricing." + "x" * 90), Note("pricing.tax")))
    assert shown(report) == ["↻ pricing." + "x" * 90 + " (+1)"]


def test_a_save_that_changes_nothing_to_execute_is_said() -> None:
    """A comment that changed has its line too."""
    report = ReloadReport(files=("/shop/pricing.py",), milliseconds={"total": 0.25})
    assert shown(report) == ["↻ pricing.py · nothing to execute · 0.2 ms"]


def test_no_files_no_line() -> None:
    """A batch whose files have the content they had is no outcome."""
    assert shown(ReloadReport(milliseconds={"read": 1})) == []


def test_an_error_says_its_place() -> None:
    """The user's error is on one line with its file and line."""
    note = Note("cart", "syntax-error", "/shop/cart.py", 14, "SyntaxError: '(' was never closed")
    assert shown(ReloadReport(files=("/shop/cart.py",), errors=(note,))) == [
        "✗ cart.py:14 SyntaxError: '(' was never closed · old code runs on"
    ]


def test_an_error_names_the_statements_that_had_run() -> None:
    """Effects outside the process cannot be taken back, so who had them is named."""
    note = Note("cart", "statement-raised", "/shop/cart.py", 14, "KeyError: 'x'")
    report = ReloadReport(errors=(note,), executed=(Note("cart.log"), Note("cart.rows")))
    assert shown(report) == [
        "✗ cart.py:14 KeyError: 'x' · had run: cart.log, cart.rows · old code runs on"
    ]


def test_kept_state_says_what_changed_under_it() -> None:
    """State kept on purpose is named with the reason and its slug."""
    reason = "app = create_app() · config.load changed under it"
    derived = Note("shop.app", "kept-derived", "/shop/shop.py", 3, reason)
    unknown = Note("shop.app", "no-baseline", "/shop/shop.py", 3, "it was loaded before")
    assert shown(ReloadReport(kept=(derived, unknown))) == [
        "! shop.py:3 kept: app = create_app() · config.load changed under it [kept-derived]",
        "! shop.py:3 kept: shop.app · it was loaded before [no-baseline]",
    ]


def test_a_refusal_says_how_to_restart() -> None:
    """What cannot be applied comes with its reason, slug and remedy."""
    note = Note("pricing.Row", "layout", "/shop/pricing.py", 3, "12 rows cannot follow")
    report = ReloadReport(files=("/shop/pricing.py",), refused=(note,))
    assert shown(report, after="needs a restart: kill -HUP 4711") == [
        "! pricing.py:3 refused: 12 rows cannot follow [layout] · needs a restart: kill -HUP 4711"
    ]


def test_everything_else_is_said_too() -> None:
    """Replaced objects, references left behind and frames on old code each have a line."""
    report = ReloadReport(
        files=("/shop/a.py",),
        replaced=(Note("a.Row", "bases", "/shop/a.py", 1, "object as sole base"),),
        stale=(Note("a.f", "held-by-c", "/shop/b.py", 2, "in a C object"),),
        live_frames=(Note("a.main", path="/shop/a.py", line=9),),
    )
    assert shown(report) == [
        "! a.py:1 replaced: a.Row · object as sole base [bases]",
        "! b.py:2 not updated: a.f · in a C object [held-by-c]",
        "! a.py:9 still runs its old code: a.main",
    ]


def test_text_of_the_program_stays_on_one_line() -> None:
    """Line ends and control characters in messages cannot break a line or a terminal."""
    note = Note("cart", "statement-raised", "/shop/cart.py", 1, "ValueError: a\n\tb \x1b[31m")
    assert shown(ReloadReport(errors=(note,))) == [
        "✗ cart.py:1 ValueError: a b ?[31m · old code runs on"
    ]


def test_paths_outside_the_roots_are_whole() -> None:
    """A file that lies below no root is named by its whole path."""
    note = Note("x", "", "/elsewhere/x.py", 1, "ValueError")
    assert shown(ReloadReport(errors=(note,)))[0].startswith("✗ /elsewhere/x.py:1 ")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_a_terminal(width: int) -> None:
    """In a terminal reasons are cut, and slugs and remedies stay."""
    reason = "the instances of this class have a layout that does not agree with the new one " * 2
    report = ReloadReport(
        changed=(Note("a" * 200),),
        kept=(
            Note("s.app", "kept-derived", "/shop/s.py", 3, f"app = f(1, 2, {reason}) · {reason}"),
        ),
        refused=(Note("a", "layout", "/shop/a.py", 1, reason),),
    )
    for line in shown(report, width, "needs a restart: kill -HUP 4711"):
        assert len(line) <= max(width, 66)
    refused = shown(report, width, "needs a restart: kill -HUP 4711")[1]
    assert refused.endswith("… [layout] · needs a restart: kill -HUP 4711")


class Stream(io.TextIOWrapper):
    """A stream in memory with some encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding, "backslashreplace", newline="\n")

    def text(self) -> str:
        """What was written."""
        self.seek(0)
        return self.read()


def test_ascii_streams_get_ascii_signs() -> None:
    """Where the encoding has no arrows, plain letters stand for them."""
    stream = Stream("ascii")
    Printer(stream).show([Line("applied", ("a", "b…")), Line("failed", ("c",))])
    assert stream.text() == "~ a - b...\nx c\n"


def test_plain_streams_get_plain_text() -> None:
    """A pipe or file gets the lines as they are, however long, with no colour."""
    stream = Stream("utf-8")
    printer = Printer(stream)
    printer.prepare()
    assert printer.width() is None
    printer.show([Line("applied", ("a" * 300, "b"))])
    assert stream.text() == "↻ " + "a" * 300 + " · b\n"


def test_quiet_leaves_out_what_was_applied() -> None:
    """--quiet says what needs attention only."""
    stream = Stream("utf-8")
    Printer(stream, quiet=True).show([Line("applied", ("a",)), Line("failed", ("b",))])
    assert stream.text() == "✗ b\n"


def test_a_lost_reader_does_not_end_the_program() -> None:
    """Nobody reads any more: lines go nowhere, and nothing is raised."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as stream:
        printer = Printer(stream)
        printer.show([Line("applied", ("a",))])
        assert printer.stream is None
        printer.show([Line("applied", ("b",))])
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    Printer(None).show([Line("applied", ("a",))])


@pytest.fixture
def terminal() -> Iterator[tuple[int, TextIO]]:
    """The controlling end of a terminal, and the stream of a program in it."""
    control, program = pty.openpty()
    with open(program, "w", encoding="utf-8") as stream:
        yield control, stream
    os.close(control)


def printed(terminal: tuple[int, TextIO]) -> str:
    """What a printer shows in a terminal."""
    control, stream = terminal
    printer = Printer(stream)
    printer.prepare()
    assert printer.width() == 80
    printer.show([Line("applied", ("pricing.total", "2 ms")), Line("failed", ("x" * 100,))])
    return os.read(control, 10_000).decode().replace("\r\n", "\n")


def test_terminals_get_colour(
    terminal: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a terminal the sign tells the outcome by its colour."""
    pytest.importorskip("rich", reason="colours come from rich")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    text = printed(terminal)
    assert "\x1b[32m↻ \x1b[0m" in text
    assert "\x1b[31m✗ \x1b[0m" + "x" * 100 in text


def test_no_color_is_respected(
    terminal: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR takes the colours away."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[3" not in printed(terminal)


def test_a_terminal_without_rich_gets_plain_text(
    terminal: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without rich the lines come without colour."""
    monkeypatch.setitem(__import__("sys").modules, "rich.console", None)
    assert printed(terminal) == "↻ pricing.total · 2 ms\n✗ " + "x" * 100 + "\n"
