"""A batch that fails after a class was brought up to date leaves the class as it was, exactly."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from apply.programs import Program
from apply.shares import shared_out
from edits.cases import Case, discover

KINDS = (
    *("enum", "int_enum", "flag", "dataclass", "named_tuple", "typed_dict", "protocol", "generic"),
    *("pep695", "metaclass", "abc_", "init_subclass", "descriptor", "nested_", "class_decorator"),
)
CASES = {
    case.id: case
    for case in discover()
    if case.kind == "classes"
    and case.id.partition("/")[2].startswith(KINDS)
    # The test adds files and deletes none, and its own error must be the only one.
    and "DELETED" not in case.declared
    and case.outcome not in ("refused", "failed")
}
# What the interpreter keeps in class dictionaries for itself, and makes when it is asked.
UNSTABLE = {"__annotations_cache__", "__annotations__", "_abc_impl", "__static_attributes__"}


def classes_of(folder: Path) -> Iterator[type]:
    """Yield the classes of the program's modules, nested ones too."""
    seen: set[int] = set()
    pending: list[Any] = []
    for module in list(sys.modules.values()):
        if str(getattr(module, "__file__", None) or "").startswith(str(folder)):
            pending.extend(vars(module).values())
    while pending:
        value = pending.pop()
        if isinstance(value, type) and id(value) not in seen:
            seen.add(id(value))
            if value.__module__ in sys.modules and str(
                getattr(sys.modules[value.__module__], "__file__", None) or ""
            ).startswith(str(folder)):
                yield value
                pending.extend(vars(value).values())


def state_of(value: Any) -> Any:
    """Return what an object holds, one level deep, as identities."""
    if isinstance(value, dict):
        return [(key, id(inner)) for key, inner in value.items()]
    if isinstance(value, (list, tuple)):
        return list(map(id, value))
    if callable(getattr(value, "__func__", value)) and hasattr(value, "__code__"):
        cells = [id(cell.cell_contents) for cell in value.__closure__ or ()]
        return (value.__code__, value.__defaults__, value.__kwdefaults__, cells, vars(value))
    try:
        return dict(vars(value)) if not isinstance(value, type) else None
    except TypeError:
        return None


def names_of(classes: list[type]) -> list[str]:
    """Return the names of classes."""
    return [cls.__qualname__ for cls in classes]


def snapshot(folder: Path) -> dict[str, Any]:
    """Return all that a rollback must restore of the program's classes."""
    gc.collect()
    found: dict[str, Any] = {}
    for cls in classes_of(folder):
        entries = [(n, id(v), state_of(v)) for n, v in vars(cls).items() if n not in UNSTABLE]
        found[f"{cls.__module__}.{cls.__qualname__}"] = (
            id(cls),
            type(cls),
            cls.__bases__,
            entries,
            names_of(type.__subclasses__(cls)),
        )
    return found


@pytest.mark.parametrize("case_id", shared_out(CASES))
def test_rollback_is_exact(case_id: str, program: Program) -> None:
    """After a failed batch every entry, member and subclass is what it was; then it applies."""
    case: Case = CASES[case_id]
    if case.skipped:
        pytest.skip("needs a newer Python")
    shutil.copytree(case.folder / "before", program.folder, dirs_exist_ok=True)
    program.write(last_of_all="done = 1\n")
    names: dict[str, Any] = {}
    exec((case.folder / "case.py").read_text("utf-8"), names)
    held = names["hold"]() if "hold" in names else None
    if "observe" in names:
        names["observe"]()
    modules = [
        name
        for name, module in sys.modules.items()
        if str(getattr(module, "__file__", None) or "").startswith(str(program.folder))
    ]
    program.module("last_of_all")
    imports = "".join(f"import {name}\n" for name in modules)
    assert program.edit(last_of_all=f"{imports}done = 1\n").ok
    for cls in classes_of(program.folder):
        getattr(cls, "__annotations__", None)
        getattr(cls, "__members__", None)
    before = snapshot(program.folder)
    shutil.copytree(case.folder / "after", program.folder, dirs_exist_ok=True)
    report = program.edit(last_of_all=f"{imports}done = 1 / 0\n")
    assert [note.what for note in report.errors] == ["ZeroDivisionError"]
    after = snapshot(program.folder)
    assert after.keys() == before.keys()
    for name, was in before.items():
        assert after[name] == was, name
    report = program.edit(last_of_all=f"{imports}done = 2\n")
    assert report.ok, (report.errors, report.refused)
    if "check" in names:
        names["check"](held, "after")
