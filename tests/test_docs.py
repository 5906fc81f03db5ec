"""The docs are true: what they show happens, and what they name is there."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from running import environment

import pljam
from pljam import cli

PROJECT = Path(__file__).resolve().parent.parent
README = PROJECT / "README.md"
DOCS = sorted((PROJECT / "docs").glob("*.md"))
PAGES = [
    README,
    PROJECT / "CHANGELOG.md",
    *DOCS,
    *sorted((PROJECT / "changelog.d").glob("*.md")),
    PROJECT / "tests" / "edits" / "README.md",
]
# What these show of commands and names is the project's own, nothing of other tools.
# These name commands of the project's own tools.
OURS = ("contributing.md", "evaluation.md")
USERS_PAGES = [README, *(page for page in DOCS if page.name not in OURS)]

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_NAME = re.compile(r"# (\w+\.py)\n")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
SAID = re.compile(r"`([↻✗!] [^`]*)`")
TIME = re.compile(r"\d+\.\d ms")
WIDEST = 100

# The saves of the README's table, in its order: file, old text, new text, and whether the next save
# finds the old text again.
SAVES = [
    ("pricing.py", "// 100", "// 100 + 50", False),
    ("pricing.py", "TAX = 20", "TAX = 25", False),
    ("pricing.py", "(100 + TAX)", "((100 + TAX)", True),
    ("shop.py", "orders.log", "new.log", False),
    ("shop.py", '("cents",)', '("cents", "paid")', False),
]
PLAY = """
import sys
from pathlib import Path
import pljam
from pljam.render import lines
pljam.start(roots=["."])
import shop
shop.serve()
for name, old, new, back in {saves!r}:
    file = Path(name)
    text = file.read_text()
    assert text.count(old) == 1, (name, old)
    file.write_text(text.replace(old, new))
    for line in lines(pljam.reload_changed(), [str(Path.cwd())], 80, {hint!r}):
        sys.stdout.buffer.write(f"{{line}}\\n".encode())
    if back:
        file.write_text(text)
        assert pljam.reload_changed().ok
shop.serve()
assert len(shop.orders) == 2
"""
HINT = "needs a restart: kill -HUP 4711"


def name_of(page: Path) -> str:
    """The path of a page from the project's directory, to name it by."""
    return page.relative_to(PROJECT).as_posix()


@cache
def text_of(page: Path) -> str:
    """The text of a page."""
    return page.read_text("utf-8")


def readme_program() -> tuple[dict[str, str], str]:
    """The files that the README shows, by name, and its other Python as one script."""
    files: dict[str, str] = {}
    script = ""
    for language, text in FENCE.findall(text_of(README)):
        if language != "python":
            continue
        if named := FILE_NAME.match(text):
            files[named[1]] = text
        else:
            script += text
    return files, script


def run_in(folder: Path, script: str) -> str:
    """Run a script beside the README's files and return what it prints."""
    for name, text in readme_program()[0].items():
        (folder / name).write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    """Every example runs, and every print shows what the comment behind it says."""
    script = readme_program()[1]
    promised = re.findall(r"^ *print\(.*\)  # (.*)$", script, re.MULTILINE)
    assert len(promised) == script.count("print(") > 0
    assert run_in(tmp_path, script).splitlines() == promised


def test_saves_are_answered_as_the_readme_says(tmp_path: Path) -> None:
    """The lines of the README are those that the saves it describes bring about."""
    said = run_in(tmp_path, PLAY.format(saves=SAVES, hint=HINT)).splitlines()
    shown = SAID.findall(text_of(README))
    assert [TIME.sub("1.0 ms", line) for line in said] == [
        TIME.sub("1.0 ms", line) for line in shown
    ]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project, and to a heading in one, finds it."""
    dead = []
    for link in LINK.findall(FENCE.sub("", text_of(page))):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def anchors(page: Path) -> set[str]:
    """What links can name of a page: its headings, in small letters with hyphens."""
    headings = (heading.replace("`", "").lower() for heading in HEADING.findall(text_of(page)))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def test_every_page_is_linked_from_the_readme() -> None:
    """Whoever reads the README finds all of the docs."""
    linked = {link.partition("#")[0] for link in LINK.findall(text_of(README))}
    assert {name_of(page) for page in DOCS} - linked == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_make_has_the_targets_that_are_named(page: Path) -> None:
    """Every `make` command of a page is one of the Makefile."""
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", text_of(page)))
    assert named - targets == set()


@pytest.mark.parametrize("page", USERS_PAGES, ids=name_of)
def test_named_options_exist(page: Path) -> None:
    """Every option of a command that a page names is in the help of that command."""
    helped = cli.run_parser().format_help() + cli.parser().format_help()
    imports = subprocess.run(
        [sys.executable, "-m", "pljam", "imports", "--help"],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text_of(page)))
    assert named - set(re.findall(r"--[a-z-]+", helped + imports.stdout)) == set()


@pytest.mark.parametrize("page", USERS_PAGES, ids=name_of)
def test_named_functions_are_public(page: Path) -> None:
    """What a page calls `pljam.something` can be used under that name."""
    named = set(re.findall(r"\bpljam\.([A-Za-z_]+)", text_of(page)))
    unknown = {name for name in named if not hasattr(pljam, name)}
    assert unknown == set()
    assert {name for name in named if name not in pljam.__all__} <= {"report"}


@pytest.mark.parametrize("page", USERS_PAGES, ids=name_of)
def test_named_slugs_have_an_entry(page: Path) -> None:
    """A key in brackets stands in the list of messages."""
    entries = anchors(PROJECT / "docs" / "messages.md")
    named = set(re.findall(r"(?<= )\[([a-z]+(?:-[a-z]+)*)\](?!\()", FENCE.sub("", text_of(page))))
    assert named - entries == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_pages_can_be_read_in_a_terminal(page: Path) -> None:
    """Lines fit 100 columns, those of tables excepted."""
    long = [line for line in text_of(page).splitlines() if len(line) > WIDEST]
    assert [line for line in long if not line.startswith("|")] == []
