"""Files and module names: every layout a project can have."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from pljam._source.modules import (
    ModuleNames,
    Refusal,
    module_name,
    project_files,
    resolve_relative,
)


def write(root: Path, *paths: str) -> None:
    """Create empty files."""
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")


def names(path: Path, *roots: Path) -> tuple[str, ...]:
    """Return the module names of ``path``."""
    found = module_name(path, [str(root) for root in roots])
    assert isinstance(found, ModuleNames), found
    return found.names


def slug(path: Path, *roots: Path) -> str:
    """Return the slug of the refusal for ``path``."""
    found = module_name(path, [str(root) for root in roots])
    assert isinstance(found, Refusal), found
    return found.slug


def listed(root: Path, *exclude: str) -> list[str]:
    """Return the project files below ``root`` as relative paths."""
    return [os.path.relpath(p, root).replace(os.sep, "/") for p in project_files([root], exclude)]


def test_top_level_file(tmp_path: Path) -> None:
    """A file in a root is named by its stem."""
    write(tmp_path, "app.py")
    assert names(tmp_path / "app.py", tmp_path) == ("app",)


def test_package_file(tmp_path: Path) -> None:
    """A file in a package is named by the directories between."""
    write(tmp_path, "shop/__init__.py", "shop/cart/__init__.py", "shop/cart/total.py")
    assert names(tmp_path / "shop/cart/total.py", tmp_path) == ("shop.cart.total",)


def test_init_is_its_package(tmp_path: Path) -> None:
    """An ``__init__.py`` has the name of its directory and counts as a package."""
    write(tmp_path, "shop/__init__.py")
    found = module_name(tmp_path / "shop/__init__.py", [str(tmp_path)])
    assert found == ModuleNames(("shop",), True)
    assert isinstance(found, ModuleNames) and found.package == "shop"


def test_package_of_a_plain_module(tmp_path: Path) -> None:
    """Relative imports of a plain module start from the package around it."""
    write(tmp_path, "shop/__init__.py", "shop/cart.py")
    found = module_name(tmp_path / "shop/cart.py", [str(tmp_path)])
    assert isinstance(found, ModuleNames) and found.package == "shop"


def test_main_of_a_package(tmp_path: Path) -> None:
    """A package's ``__main__.py`` is named below its package."""
    write(tmp_path, "shop/__init__.py", "shop/__main__.py")
    assert names(tmp_path / "shop/__main__.py", tmp_path) == ("shop.__main__",)


def test_main_of_a_directory(tmp_path: Path) -> None:
    """A ``__main__.py`` in a root is ``__main__``."""
    write(tmp_path, "__main__.py")
    assert names(tmp_path / "__main__.py", tmp_path) == ("__main__",)


def test_namespace_package(tmp_path: Path) -> None:
    """Directories without ``__init__.py`` are namespace packages."""
    write(tmp_path, "acme/tools/paint.py", "acme/pkg/__init__.py", "acme/pkg/core.py")
    assert names(tmp_path / "acme/tools/paint.py", tmp_path) == ("acme.tools.paint",)
    assert names(tmp_path / "acme/pkg/core.py", tmp_path) == ("acme.pkg.core",)


def test_namespace_package_over_two_roots(tmp_path: Path) -> None:
    """Each portion of a namespace package is named from its own root."""
    write(tmp_path, "one/acme/a.py", "two/acme/b.py")
    roots = (tmp_path / "one", tmp_path / "two")
    assert names(tmp_path / "one/acme/a.py", *roots) == ("acme.a",)
    assert names(tmp_path / "two/acme/b.py", *roots) == ("acme.b",)


def test_src_layout(tmp_path: Path) -> None:
    """Below ``src`` the package's own name comes first; from above ``src`` it has another."""
    write(tmp_path, "src/shop/__init__.py", "src/shop/cart.py")
    assert names(tmp_path / "src/shop/cart.py", tmp_path) == ("shop.cart", "src.shop.cart")


def test_src_that_is_a_package(tmp_path: Path) -> None:
    """A ``src`` with ``__init__.py`` is an ordinary package."""
    write(tmp_path, "src/__init__.py", "src/cart.py")
    assert names(tmp_path / "src/cart.py", tmp_path) == ("src.cart",)


def test_src_inside_a_package(tmp_path: Path) -> None:
    """A directory called ``src`` inside a package starts no imports."""
    write(tmp_path, "shop/__init__.py", "shop/src/cart.py")
    assert names(tmp_path / "shop/src/cart.py", tmp_path) == ("shop.src.cart",)


def test_projects_below_one_root(tmp_path: Path) -> None:
    """A directory with a project file is where its own imports start, with or without ``src``."""
    write(tmp_path, "libs/a/pyproject.toml", "libs/a/src/apples/core.py")
    write(tmp_path, "libs/b/setup.py", "libs/b/beans/core.py")
    assert names(tmp_path / "libs/a/src/apples/core.py", tmp_path)[0] == "apples.core"
    assert names(tmp_path / "libs/b/beans/core.py", tmp_path)[0] == "beans.core"


def test_nested_roots_give_two_names(tmp_path: Path) -> None:
    """A file below two roots has both names, that of the deeper root first."""
    write(tmp_path, "scripts/tool.py")
    found = names(tmp_path / "scripts/tool.py", tmp_path, tmp_path / "scripts")
    assert found == ("tool", "scripts.tool")


def test_root_inside_a_package(tmp_path: Path) -> None:
    """Below a root that is a package itself, the name from above the package comes first."""
    write(tmp_path, "shop/__init__.py", "shop/cart.py")
    root = tmp_path / "shop"
    assert names(root / "cart.py", root) == ("shop.cart", "cart")
    assert names(root / "__init__.py", root) == ("shop",)


def test_symlinked_file_has_both_names(tmp_path: Path) -> None:
    """A symbolic link is importable by its own name and by that of its target."""
    write(tmp_path, "shop/__init__.py", "shop/cart.py")
    (tmp_path / "basket.py").symlink_to(tmp_path / "shop/cart.py")
    assert names(tmp_path / "basket.py", tmp_path) == ("basket", "shop.cart")


def test_symlinked_directory_has_both_names(tmp_path: Path) -> None:
    """A file reached through a linked package has the link's name and the package's."""
    write(tmp_path, "shop/__init__.py", "shop/cart.py")
    (tmp_path / "store").symlink_to(tmp_path / "shop", target_is_directory=True)
    assert names(tmp_path / "store/cart.py", tmp_path) == ("store.cart", "shop.cart")


def test_symlinked_root(tmp_path: Path) -> None:
    """A root that is a link names files given by their real path, and the other way round."""
    write(tmp_path, "real/app.py")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert names(tmp_path / "real/app.py", tmp_path / "link") == ("app",)
    assert names(tmp_path / "link/app.py", tmp_path / "real") == ("app",)


def test_name_that_is_no_identifier(tmp_path: Path) -> None:
    """A hyphen does not keep ``import_module`` from importing a file; a dot does."""
    write(tmp_path, "run-me.py", "v1.2.py")
    assert names(tmp_path / "run-me.py", tmp_path) == ("run-me",)
    assert slug(tmp_path / "v1.2.py", tmp_path) == "no-module-name"


def test_deleted_file_keeps_its_name(tmp_path: Path) -> None:
    """A file need not exist to be named."""
    assert names(tmp_path / "gone.py", tmp_path) == ("gone",)


def test_zip_import_is_refused(tmp_path: Path) -> None:
    """A path inside an archive is refused with its slug."""
    with zipfile.ZipFile(tmp_path / "lib.zip", "w") as archive:
        archive.writestr("pkg/core.py", "")
    assert slug(tmp_path / "lib.zip/pkg/core.py", tmp_path) == "zip-import"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("fast.so", "c-extension"),
        ("fast.pyd", "c-extension"),
        ("old.pyc", "no-source"),
        ("a.txt", "not-python"),
    ],
)
def test_what_is_no_source_file_is_refused(tmp_path: Path, name: str, expected: str) -> None:
    """Extension modules, byte code and other files are each refused by slug."""
    write(tmp_path, name)
    assert slug(tmp_path / name, tmp_path) == expected


def test_file_outside_the_roots_is_refused(tmp_path: Path) -> None:
    """A file outside the roots has no name, nor has one beside a root of similar name."""
    write(tmp_path, "app/a.py", "app2/b.py")
    assert slug(tmp_path / "app2/b.py", tmp_path / "app") == "outside-roots"


def test_relative_roots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Roots and paths may be relative to the working directory."""
    write(tmp_path, "app.py")
    monkeypatch.chdir(tmp_path)
    assert module_name("app.py", ["."]) == ModuleNames(("app",), False)


@pytest.mark.parametrize(
    ("package", "level", "module", "expected"),
    [
        ("", 0, "json", "json"),
        ("a.b", 0, "json", "json"),
        ("a.b", 1, "core", "a.b.core"),
        ("a.b", 1, None, "a.b"),
        ("a.b", 2, "core", "a.core"),
        ("a.b", 2, None, "a"),
        ("a", 1, "b.c", "a.b.c"),
    ],
)
def test_resolve_relative(package: str, level: int, module: str | None, expected: str) -> None:
    """Each dot beyond the first goes one package up."""
    assert resolve_relative(package, level, module) == expected


@pytest.mark.parametrize(("package", "level"), [("", 1), ("a", 2), ("a.b", 3)])
def test_relative_import_beyond_the_top(package: str, level: int) -> None:
    """A level that leaves the outermost package is an error value."""
    found = resolve_relative(package, level, "core")
    assert isinstance(found, Refusal) and found.slug == "relative-beyond-top"


def test_project_files_skips_what_is_not_the_project(tmp_path: Path) -> None:
    """Hidden directories, byte code, environments and foreign packages are passed over."""
    write(tmp_path, "app.py", "pkg/core.py", "notes.txt", ".hidden.py")
    write(tmp_path, ".git/hook.py", "pkg/__pycache__/core.py", "node_modules/gyp/gyp.py")
    write(tmp_path, "env/pyvenv.cfg", "env/lib/thing.py", "vendor/site-packages/foreign.py")
    assert listed(tmp_path) == ["app.py", "pkg/core.py"]


def test_a_root_is_never_passed_over(tmp_path: Path) -> None:
    """A root that looks like an environment or is hidden is still read when asked for."""
    write(tmp_path, ".tools/pyvenv.cfg", ".tools/run.py")
    assert listed(tmp_path / ".tools") == ["run.py"]


def test_project_files_excludes_by_pattern(tmp_path: Path) -> None:
    """A pattern matches a name at any depth or a path below the root."""
    write(tmp_path, "a.py", "a_test.py", "build/b.py", "pkg/build/c.py", "pkg/gen/d.py")
    assert listed(tmp_path, "*_test.py", "build", "pkg/gen") == ["a.py"]


def test_directory_named_like_a_module(tmp_path: Path) -> None:
    """A directory called ``x.py`` is walked, not read."""
    write(tmp_path, "x.py/inner.py")
    assert listed(tmp_path) == ["x.py/inner.py"]


def test_project_files_survives_link_cycles(tmp_path: Path) -> None:
    """Links that lead in circles end, and every file comes once."""
    write(tmp_path, "a/x.py", "b/y.py")
    (tmp_path / "a/to_b").symlink_to(tmp_path / "b", target_is_directory=True)
    (tmp_path / "b/to_a").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "z.py").symlink_to(tmp_path / "a/x.py")
    (tmp_path / "nowhere.py").symlink_to(tmp_path / "missing.py")
    assert listed(tmp_path) == ["a/x.py", "b/y.py"]


def test_project_files_follows_links_out_of_the_root(tmp_path: Path) -> None:
    """What a link brings in from elsewhere belongs to the project."""
    write(tmp_path, "elsewhere/lib/core.py", "elsewhere/one.py", "root/app.py")
    root = tmp_path / "root"
    (root / "lib").symlink_to(tmp_path / "elsewhere/lib", target_is_directory=True)
    (root / "one.py").symlink_to(tmp_path / "elsewhere/one.py")
    assert listed(root) == ["app.py", "lib/core.py", "one.py"]


def test_overlapping_roots_give_each_file_once(tmp_path: Path) -> None:
    """A root inside another adds nothing."""
    write(tmp_path, "pkg/core.py")
    assert len(list(project_files([tmp_path, tmp_path / "pkg"]))) == 1


def test_missing_root_is_told(tmp_path: Path) -> None:
    """An unreadable directory reaches the caller and ends nothing."""
    write(tmp_path, "here/a.py")
    errors: list[OSError] = []
    found = list(project_files([tmp_path / "missing", tmp_path / "here"], on_error=errors.append))
    assert [os.path.basename(path) for path in found] == ["a.py"]
    assert len(errors) == 1 and errors[0].filename == str(tmp_path / "missing")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_directory_is_told(tmp_path: Path) -> None:
    """A directory without permission is reported and the rest is walked."""
    write(tmp_path, "a.py", "closed/b.py")
    errors: list[OSError] = []
    os.chmod(tmp_path / "closed", 0)
    try:
        assert len(list(project_files([tmp_path], on_error=errors.append))) == 1
    finally:
        os.chmod(tmp_path / "closed", 0o700)
    assert len(errors) == 1
