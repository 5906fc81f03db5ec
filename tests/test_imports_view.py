"""What ``pljam imports`` prints."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from pljam.imports_view import imports_command, show_imports


def write(root: Path, files: dict[str, str]) -> None:
    """Write files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A small project with every kind of site and a broken file."""
    write(
        tmp_path,
        {
            "shop/pricing.py": "def total(): pass\n",
            "shop/__init__.py": "from .pricing import total\n",
            "app.py": "import shop\nfrom shop import total as t\nshop.total()\n",
            "tool.py": "try:\n    from shop.pricing import *\nfinally: 0\n",
            "main.py": "def main():\n    from shop import total\n",
            "types.py": "if TYPE_CHECKING:\n    from shop import total\ntotal = 1\n",
            "broken.py": "from shop.pricing import total\nx = (\n",
        },
    )
    return tmp_path


def test_text(shop: Path) -> None:
    """Each site is a row: where, what it is called there, and how it gets at the name."""
    text, _ = imports_command("total", "shop.pricing", str(shop), loaded={"app"})
    assert text.splitlines() == [
        "6 places in 5 files get at shop.pricing:total",
        "  app.py:2            t           from shop, loaded",
        "  app.py:3            shop.total  through shop, loaded",
        "  main.py:2           total       from shop, in main",
        "  shop/__init__.py:1  total       from shop.pricing, level 1",
        "  tool.py:2           total       star of shop.pricing, in a try",
        "  types.py:2          total       from shop, for type checkers, bound anew later",
        "1 file left out:",
        "  broken.py:2  SyntaxError: '(' was never closed",
    ]


def test_json(shop: Path) -> None:
    """The same as one JSON object, with whole paths."""
    _, data = imports_command("total", "shop.pricing", str(shop), loaded={"app"})
    value = json.loads(data)
    assert (value["module"], value["name"], value["root"]) == ("shop.pricing", "total", str(shop))
    assert value["sites"][0] == {
        "file": str(shop / "app.py"),
        "line": 2,
        "name": "t",
        "level": 0,
        "kind": "from",
        "module": "app",
        "source": "shop",
        "loaded": True,
        "scope": "",
        "context": ["module"],
        "last_binding": True,
    }
    assert [site["kind"] for site in value["sites"]] == [
        "from",
        "attribute",
        "from",
        "from",
        "star",
        "from",
    ]
    (problem,) = value["problems"]
    assert (problem["file"], problem["line"]) == (str(shop / "broken.py"), 2)


def test_nobody_imports_it(tmp_path: Path) -> None:
    """No site is an answer of one line."""
    text, data = imports_command("total", "shop.pricing", str(tmp_path))
    assert text == "nothing here imports shop.pricing:total"
    assert json.loads(data)["sites"] == []


def test_one_place(tmp_path: Path) -> None:
    """One site is told in the singular."""
    write(tmp_path, {"core.py": "f = 1\n", "app.py": "from core import f\n"})
    text, _ = imports_command("f", "core", str(tmp_path))
    assert text.splitlines() == ["1 place in 1 file gets at core:f", "  app.py:1  f  from core"]


def test_every_line_fits_80_columns(tmp_path: Path) -> None:
    """Long paths, names and reasons are broken or cut, never spilt."""
    deep = "/".join(["directory_with_a_long_name"] * 4)
    long = "a_function_with_a_name_that_goes_on_and_on_" * 3
    write(
        tmp_path,
        {
            f"{deep}/core.py": f"def {long}(): pass\n",
            f"{deep}/app.py": f"from .core import {long}\nfrom .core import {long} as g\n",
            f"{deep}/broken.py": f"from .core import {long}\nx = (\n",
            "app.py": f"def {'f' * 90}():\n    from {deep.replace('/', '.')}.core import {long}\n",
        },
    )
    module = f"{deep.replace('/', '.')}.core"
    text, _ = imports_command(long, module, str(tmp_path))
    assert max(map(len, text.splitlines())) <= 80
    assert "/app.py:2" in text and "/broken.py:2" in text


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    """A file name with an escape sequence is printed harmlessly."""
    name = "a\x1b[31m\n.py"
    try:
        write(tmp_path, {"core.py": "f = 1\n", name: "from core import f\n"})
    except OSError:
        pytest.skip("this file system takes no such names")
    text, _ = imports_command("f", "core", str(tmp_path))
    assert "\x1b" not in text and len(text.splitlines()) == 2


def test_show_prints_and_caches(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command prints either form, and keeps its index where the environment says."""
    monkeypatch.setenv("PLJAM_CACHE", str(tmp_path / "cache"))
    assert show_imports("total", "shop.pricing", str(shop)) == 0
    assert capsys.readouterr().out.startswith("6 places in 5 files")
    assert show_imports("total", "shop.pricing", str(shop), as_json=True) == 0
    assert len(json.loads(capsys.readouterr().out)["sites"]) == 6
    assert len(os.listdir(tmp_path / "cache")) == 1


def test_show_on_a_stream_that_is_ascii_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters that the stream cannot hold are escaped."""
    monkeypatch.setenv("PLJAM_CACHE", "")
    write(tmp_path, {"core.py": "größe = 1\n", "app.py": "from core import größe\n"})
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert show_imports("größe", "core", str(tmp_path)) == 0
    stream.flush()
    assert b"gr\\xf6\\xdfe" in raw.getvalue()
