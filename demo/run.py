"""Shows the main job: a running shop follows every edit of its files, with its state kept.

It copies ``shop/`` to a temporary folder, starts it under ``pljam run``, edits the copy as one
would in an editor, and reads from the shop's own output what came of each edit. It never waits
for time to pass, only for lines; it ends with a check and with status 1 if anything did not follow.
The second act stands in ``unwritten.py``.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import unwritten

HERE = Path(__file__).resolve().parent
LIMIT = 60.0  # seconds for the whole demonstration
PATIENCE = 3  # receipts after an outcome within which the new code must be seen
RECEIPT = re.compile(r"(?:order|Order no\.) (?P<order>\d+): (?P<name>\w+) \((?P<count>\d+)")


class Failed(Exception):
    """The shop did not do what it should have done."""


@dataclass(frozen=True)
class Edit:
    """One save: what it shows, the texts it changes, and what must be seen of it."""

    title: str
    changes: list[tuple[str, str, str]]  # file, old text, new text
    outcome: str
    receipt: str


EDITS = [
    Edit(
        "a function's body",
        [("till.py", 'f"order {', 'f"Order no. {')],
        r"↻ till\.receipt · ",
        r"^Order no\. ",
    ),
    Edit(
        "a function and a constant that the till imports under other names",
        [
            ("pricing.py", "TAX = 20\n", "TAX = 25\nSHIPPING = 300\n"),
            ("pricing.py", "+ TAX) // 100", "+ TAX) // 100 + SHIPPING"),
        ],
        r"↻ .*pricing\.(TAX|total)",
        r"pays 2800, tax 25%",
    ),
    Edit(
        "a class with live instances",
        [
            (
                "customers.py",
                '        return f"{self.orders} so far"\n',
                '        return f"{self.orders} so far, {self.card}"\n\n'
                "    @property\n"
                "    def card(self) -> str:\n"
                '        """The colour of the customer card."""\n'
                '        return "gold" if self.orders > 5 else "blue"\n',
            )
        ],
        r"↻ .*customers\.Customer",
        r"\(\d+ so far, (gold|blue)\)",
    ),
    Edit(
        "two files at once: a function's parameters and its caller",
        [
            ("pricing.py", "(books: int)", "(books: int, *, rebate: int)"),
            ("pricing.py", "+ SHIPPING", "+ SHIPPING - rebate"),
            ("till.py", "price_of(2)", "price_of(3, rebate=550)"),
        ],
        r"↻ .*(pricing\.total|till\.serve)",
        r"pays 3500, tax 25%",
    ),
    Edit(
        "a syntax error: the old code runs on",
        [("pricing.py", "- rebate", "- max(rebate, 750")],
        r"✗ pricing\.py:\d+ SyntaxError: .* · old code runs on",
        r"pays 3500, tax 25%",
    ),
    Edit(
        "its fix",
        [("pricing.py", "max(rebate, 750", "max(rebate, 750)")],
        r"↻ .*pricing\.total",
        r"pays 3300, tax 25%",
    ),
]


class Shop:
    """The running shop, and what its lines have told so far."""

    def __init__(self, folder: Path) -> None:
        """Start it."""
        sources = HERE.parent / "src"
        path = os.pathsep.join(filter(None, (str(sources), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pljam", "run", "main.py"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.openings = 0
        self.orders = 0
        self.counts: dict[str, int] = {}

    def line(self) -> str:
        """The next line; state that did not survive an edit shows here at once."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline().rstrip("\n")
        if not line:
            raise Failed("the shop has ended")
        self.openings += line.startswith("the shop is open")
        if told := RECEIPT.search(line):
            order, name, count = int(told["order"]), told["name"], int(told["count"])
            if order != self.orders + 1 or count != self.counts.get(name, 0) + 1:
                raise Failed(f"state was lost: {line!r} came after order {self.orders}")
            self.orders = order
            self.counts[name] = count
        return line

    def next(self, wanted: Callable[[str], object]) -> str:
        """The next line that is wanted."""
        while not wanted(line := self.line()):
            if line.startswith(("Traceback", "  File")):
                raise Failed(line)
        return line

    def receipt(self) -> str:
        """The next receipt."""
        return self.next(RECEIPT.search)


def save(folder: Path, texts: dict[str, str]) -> None:
    """Write files as most editors do: each beside the old one first, then in its place."""
    for name, text in texts.items():
        (folder / f"{name}.new").write_text(text, "utf-8")
    for name in texts:
        (folder / f"{name}.new").replace(folder / name)


def perform(edit: Edit, shop: Shop, folder: Path) -> None:
    """Save an edit, wait for its outcome and then for a receipt that shows it."""
    before = {name: (folder / name).read_text("utf-8") for name, _, _ in edit.changes}
    texts = dict(before)
    for name, old, new in edit.changes:
        if texts[name].count(old) != 1:
            raise Failed(f"{name} does not contain {old!r} once")
        texts[name] = texts[name].replace(old, new)
    for name, text in texts.items():
        show_difference(name, before[name], text)
    save(folder, texts)
    outcome = shop.next(lambda line: line[:1] in "↻✗!")
    print(f"    {outcome}")
    if not re.search(edit.outcome, outcome):
        raise Failed(f"expected {edit.outcome!r}")
    for _ in range(PATIENCE):
        receipt = shop.receipt()
        if re.search(edit.receipt, receipt):
            print(f"    {receipt}")
            return
    raise Failed(f"the receipts do not follow: {receipt!r}, expected {edit.receipt!r}")


def show_difference(name: str, old: str, new: str) -> None:
    """Print the lines that an edit changes."""
    for line in difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""):
        if line[:2] not in ("--", "++", "@@"):
            print(f"  {name:<13}{line}")


def main() -> int:
    """Run the demonstration; the exit status."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve() / "shop"
        shutil.copytree(HERE / "shop", folder, ignore=shutil.ignore_patterns("__pycache__"))
        shop = Shop(folder)
        alarm = threading.Timer(LIMIT, shop.process.kill)
        alarm.start()
        followed = 0
        try:
            print("$ pljam run main.py")
            print(f"    {shop.next(lambda line: line.startswith('the shop is open'))}")
            print(f"    {shop.receipt()}")
            for number, edit in enumerate(EDITS, 1):
                print(f"\n{number}. {edit.title}")
                perform(edit, shop, folder)
                followed += 1
        except Failed as failure:
            print(f"    FAILED: {failure}")
        finally:
            alarm.cancel()
            shop.process.terminate()
            shop.process.wait()
            assert shop.process.stdout is not None
            shop.process.stdout.close()
    kept = "state kept" if followed == len(EDITS) and shop.openings == 1 else "NOT all followed"
    print(f"\n{followed} of {len(EDITS)} edits as expected, {shop.orders} orders, {kept}")
    return 0 if unwritten.play() and kept == "state kept" else 1


if __name__ == "__main__":
    sys.exit(main())
