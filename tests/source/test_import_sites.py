"""Who imports a name: every form of import, through every form of re-export."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Container
from pathlib import Path

import pytest

from pljam._source.import_sites import ImportSite, ImportSites, find_direct_imports


class Project:
    """A project in a temporary directory."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, text: str | bytes = "") -> Path:
        """Write one file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return file

    def sites(self, target: str, loaded: Container[str] = ()) -> ImportSites:
        """Find the sites of ``module:name``."""
        module, _, name = target.partition(":")
        return find_direct_imports(name, module, self.root, loaded)

    def found(self, target: str) -> list[str]:
        """Return the sites as ``file:line name``, with the kind where it is not ``from``."""
        return [self.text(site) for site in self.sites(target)]

    def text(self, site: ImportSite) -> str:
        """Return one site as text."""
        file = os.path.relpath(site.file, self.root).replace(os.sep, "/")
        kind = "" if site.kind == "from" else f" {site.kind}"
        return f"{file}:{site.line} {site.name}{kind}"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project(tmp_path)


# -- forms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from core import f", ["app.py:1 f"]),
        ("from core import f as g", ["app.py:1 g"]),
        ("from core import (\n  x,\n  f,\n)", ["app.py:3 f"]),
        ("from core import *", ["app.py:1 f star"]),
        ("def g():\n  from core import f", ["app.py:2 f"]),
        ("try:\n  from core import f\nexcept ImportError:\n  f = None", ["app.py:2 f"]),
        ("if TYPE_CHECKING:\n  from core import f", ["app.py:2 f"]),
        ("class C:\n  from core import f", ["app.py:2 f"]),
        ("import core\ncore.f()", ["app.py:2 core.f attribute"]),
        ("import core as c\nc.f()", ["app.py:2 c.f attribute"]),
        ("import core", []),
        ("from core import x", []),
        ("from other import f", []),
        ("f = 1  # from core import f", []),
        ("import core\nother.f", []),
        ("import core\ncore.f.cache", ["app.py:2 core.f.cache attribute"]),
        ("from core import f\nf.cache", ["app.py:1 f"]),
    ],
)
def test_forms_of_import(project: Project, source: str, expected: list[str]) -> None:
    """Each form is found at the line of the name."""
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", source)
    assert project.found("core:f") == expected


def test_site_fields(project: Project) -> None:
    """A site tells file, line, local name, level, kind, importer, scope, and whether it lasts."""
    core = project.write("pkg/core.py", "def f(): pass\n")
    app = project.write("pkg/sub/app.py", "def g():\n  from ..core import f as h\n  h = 1\n")
    project.write("pkg/__init__.py")
    assert core.exists()
    assert project.sites("pkg.core:f") == [
        ImportSite(
            file=str(app),
            line=2,
            name="h",
            level=2,
            kind="from",
            module="pkg.sub.app",
            source="pkg.core",
            loaded=False,
            scope="g",
            context=("function",),
            last_binding=False,
        )
    ]


def test_loaded_by_name_or_by_path(project: Project) -> None:
    """A site is loaded if the caller knows its module by any name, or its file."""
    project.write("src/core.py", "def f(): pass\n")
    one = project.write("src/one.py", "from core import f\n")
    project.write("src/two.py", "from core import f\n")
    project.write("src/three.py", "from core import f\n")
    sites = project.sites("core:f", {str(one), "src.two"})
    assert {site.module: site.loaded for site in sites} == {
        "one": True,
        "two": True,
        "three": False,
    }


@pytest.mark.parametrize(
    ("importer", "source"),
    [
        ("pkg/app.py", "from .core import f"),
        ("pkg/app.py", "from pkg.core import f"),
        ("pkg/__init__.py", "from .core import f"),
        ("pkg/sub/app.py", "from ..core import f"),
        ("pkg/sub/__init__.py", "from ..core import f"),
        ("pkg/sub/deep/app.py", "from ...core import f"),
        ("top.py", "from pkg.core import f"),
    ],
)
def test_relative_levels(project: Project, importer: str, source: str) -> None:
    """Levels count from the file's own package."""
    for package in ("pkg", "pkg/sub", "pkg/sub/deep"):
        project.write(f"{package}/__init__.py")
    project.write("pkg/core.py", "def f(): pass\n")
    project.write(importer, source)
    assert project.found("pkg.core:f") == [f"{importer}:1 f"]


def test_relative_import_beyond_the_top_is_no_site(project: Project) -> None:
    """An import that cannot work imports nothing."""
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", "from .core import f\nfrom ..core import f\n")
    assert project.found("core:f") == []


def test_name_of_a_package(project: Project) -> None:
    """What ``__init__`` defines is found without the package's name in the file."""
    project.write("pkg/__init__.py", "def f(): pass\n")
    project.write("pkg/app.py", "from . import f\n")
    project.write("pkg/sub/other.py", "from  \\\n  .. import f\n")
    assert project.found("pkg:f") == ["pkg/app.py:1 f", "pkg/sub/other.py:2 f"]


def test_method_counts_as_its_class(project: Project) -> None:
    """Of a dotted name the first part is what can be imported."""
    project.write("core.py", "class Cart:\n  def add(self): pass\n")
    project.write("app.py", "from core import Cart\n")
    assert project.found("core:Cart.add") == ["app.py:1 Cart"]


def test_module_outside_the_project(project: Project) -> None:
    """A module without a file in the project is known by its name."""
    project.write("app.py", "from os.path import join\nimport os\nos.path.join\n")
    assert project.found("os.path:join") == ["app.py:1 join", "app.py:3 os.path.join attribute"]


# -- stars -----------------------------------------------------------------------------------------


def test_star_import_needs_no_name(project: Project) -> None:
    """A star import is found in a file that never writes the name."""
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", "from core import*\n")
    assert project.found("core:f") == ["app.py:1 f star"]


@pytest.mark.parametrize(
    ("exports", "name", "expected"),
    [
        ("", "f", True),
        ("", "_f", False),
        ("__all__ = ['f']", "f", True),
        ("__all__ = ['g']", "f", False),
        ("__all__ = ['_f']", "_f", True),
        ("__all__ = ['g']\n__all__ += ['f']", "f", True),
        ("__all__ = ['g'] + other", "f", True),
    ],
)
def test_star_import_and_all(project: Project, exports: str, name: str, expected: bool) -> None:
    """``__all__`` decides what a star brings; what it computes, it may bring."""
    project.write("core.py", f"def {name}(): pass\n{exports}\n")
    project.write("app.py", "from core import *\n")
    assert bool(project.found(f"core:{name}")) is expected


def test_star_import_overwritten_later(project: Project) -> None:
    """A name bound anew after the star is a site that does not last, and goes no further."""
    project.write("core.py", "def f(): pass\n")
    project.write("middle.py", "from core import *\ndef f(): pass\n")
    project.write("app.py", "from middle import f\n")
    sites = project.sites("core:f")
    assert [(site.module, site.last_binding) for site in sites] == [("middle", False)]


# -- re-exports ------------------------------------------------------------------------------------


def test_re_export_by_a_package(project: Project) -> None:
    """Who takes from the package what it took from its module is a site of that module."""
    project.write("pkg/core.py", "def f(): pass\n")
    project.write("pkg/__init__.py", "from .core import f as g\n")
    project.write("app.py", "from pkg import g as h\nimport pkg\npkg.g()\n")
    assert project.found("pkg.core:f") == [
        "app.py:1 h",
        "app.py:3 pkg.g attribute",
        "pkg/__init__.py:1 g",
    ]


def test_re_export_by_star_and_all(project: Project) -> None:
    """A package that stars its module passes on what ``__all__`` lets through."""
    project.write("pkg/core.py", "__all__ = ['f']\ndef f(): pass\ndef g(): pass\n")
    project.write("pkg/__init__.py", "from .core import *\n")
    project.write("app.py", "from pkg import f, g\n")
    assert project.found("pkg.core:f") == ["app.py:1 f", "pkg/__init__.py:1 f star"]
    assert project.found("pkg.core:g") == []


def test_package_all_hides_from_stars_only(project: Project) -> None:
    """A package's ``__all__`` matters to star imports, not to those that name the name."""
    project.write("pkg/core.py", "def f(): pass\n")
    project.write("pkg/__init__.py", "from .core import f\n__all__ = []\n")
    project.write("a.py", "from pkg import *\n")
    project.write("b.py", "from pkg import f\n")
    assert project.found("pkg.core:f") == ["b.py:1 f", "pkg/__init__.py:1 f"]


@pytest.mark.parametrize("depth", [1, 2, 3, 30])
@pytest.mark.parametrize("form", ["from {} import f{} as f{}", "from {} import *"])
def test_chains_of_any_depth(project: Project, depth: int, form: str) -> None:
    """Every link of a chain of re-exports is a site."""
    project.write("m0.py", "def f0(): pass\n")
    for n in range(1, depth + 1):
        project.write(f"m{n}.py", form.format(f"m{n - 1}", n - 1, n) + "\n")
    assert len(project.found("m0:f0")) == depth


def test_chain_through_nested_packages(project: Project) -> None:
    """Packages that each re-export from the next one are followed to the end."""
    path = "pkg"
    for n in range(10):
        project.write(f"{path}/__init__.py", f"from .p{n} import f\n")
        path += f"/p{n}"
    project.write(f"{path}/__init__.py", "def f(): pass\n")
    project.write("app.py", "from pkg import f\n")
    assert len(project.found(path.replace("/", ".") + ":f")) == 11


def test_cycles_end(project: Project) -> None:
    """Modules that import the name from each other, by name or star, are each found once."""
    project.write("core.py", "from a import f\nf = 1\n")
    project.write("a.py", "from b import *\n")
    project.write("b.py", "from a import *\nfrom core import f\n")
    found = project.found("core:f")
    assert found == ["a.py:1 f star", "b.py:1 f star", "b.py:2 f", "core.py:1 f"]


def test_name_rebound_in_a_package_goes_no_further(project: Project) -> None:
    """A package's own definition of the name ends the chain."""
    project.write("pkg/core.py", "def f(): pass\n")
    project.write("pkg/__init__.py", "from .core import f\nf = cached(f)\n")
    project.write("app.py", "from pkg import f\n")
    assert project.found("pkg.core:f") == ["pkg/__init__.py:1 f"]


def test_import_in_a_function_is_no_re_export(project: Project) -> None:
    """A function's local import does not make the name importable from its module."""
    project.write("core.py", "def f(): pass\n")
    project.write("middle.py", "def g():\n  from core import f\n")
    project.write("app.py", "from middle import f\n")
    assert project.found("core:f") == ["middle.py:2 f"]


def test_global_import_in_a_function_is_a_re_export(project: Project) -> None:
    """A function that imports into a global name makes it importable."""
    project.write("core.py", "def f(): pass\n")
    project.write("middle.py", "def g():\n  global f\n  from core import f\n")
    project.write("app.py", "from middle import f\n")
    assert project.found("core:f") == ["app.py:1 f", "middle.py:3 f"]


def test_module_getattr_is_a_re_export(project: Project) -> None:
    """What a package's ``__getattr__`` imports can be imported from the package."""
    source = "def __getattr__(name):\n  from .core import f\n  return f\n"
    project.write("pkg/core.py", "def f(): pass\n")
    project.write("pkg/__init__.py", source)
    project.write("app.py", "from pkg import f\n")
    assert project.found("pkg.core:f") == ["app.py:1 f", "pkg/__init__.py:2 f"]


# -- modules as attributes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "import pkg.core\nX = pkg.core.f\n",
        "import pkg.core as core\nX = core.f\n",
        "from pkg import core\nX = core.f\n",
        "from pkg import core as c\nX = c.f\n",
        "import pkg\nX = pkg.core.f\n",
        "import pkg\nX = pkg.c.f\n",
        "from pkg import c\nX = c.f\n",
        "from pkg import *\nX = c.f\n",
        "from second import c\nX = c.f\n",
        "import second\nX = second.c.f\n",
        "import second\nX = second.again.core.f\n",
    ],
)
def test_attribute_of_a_module_however_it_is_reached(project: Project, source: str) -> None:
    """A module imported, renamed, re-exported or starred is still that module."""
    project.write("pkg/__init__.py", "from . import core as c\n")
    project.write("pkg/core.py", "def f(): pass\n")
    project.write("second.py", "from pkg import *\nimport pkg as again\n")
    project.write("app.py", source)
    (site,) = project.sites("pkg.core:f")
    assert (site.module, site.line, site.kind) == ("app", 2, "attribute")


def test_function_with_the_name_of_its_module(project: Project) -> None:
    """A function that hides the submodule it comes from is not taken for the submodule."""
    project.write("pkg/__init__.py", "from .total import total\n")
    project.write("pkg/total.py", "def total(): pass\n")
    project.write("app.py", "from pkg import total\ntotal.total\n")
    assert project.found("pkg.total:total") == ["app.py:1 total", "pkg/__init__.py:1 total"]


def test_attribute_once_a_scope(project: Project) -> None:
    """Many uses in one scope are one site, at the first of them."""
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", "import core\ncore.f\ncore.f\ndef g():\n  core.f\n  core.f\n")
    assert project.found("core:f") == ["app.py:2 core.f attribute", "app.py:5 core.f attribute"]


def test_modules_that_import_each_other_as_attributes(project: Project) -> None:
    """Looking for what a module attribute is ends in cycles."""
    project.write("a.py", "from b import x\nimport a\n")
    project.write("b.py", "from a import x\nfrom a import *\n")
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", "import a\na.x.f\n")
    assert project.found("core:f") == []


# -- layouts ---------------------------------------------------------------------------------------


def test_src_layout(project: Project) -> None:
    """Below ``src`` both the package's name and ``src.…`` lead to the file."""
    project.write("src/shop/__init__.py")
    project.write("src/shop/core.py", "def f(): pass\n")
    project.write("tests/test_core.py", "from shop.core import f\n")
    project.write("tool.py", "from src.shop.core import f\n")
    expected = ["tests/test_core.py:1 f", "tool.py:1 f"]
    assert project.found("shop.core:f") == expected
    assert project.found("src.shop.core:f") == expected


def test_namespace_packages(project: Project) -> None:
    """Packages without ``__init__.py`` resolve names and levels like others."""
    project.write("acme/paint/core.py", "def f(): pass\n")
    project.write("acme/paint/app.py", "from .core import f\n")
    project.write("acme/wall.py", "from acme.paint.core import f\nfrom acme import paint\n")
    project.write("use.py", "import acme.paint.core\nacme.paint.core.f\n")
    project.write("use2.py", "from acme.paint import core\ncore.f\n")
    assert project.found("acme.paint.core:f") == [
        "acme/paint/app.py:1 f",
        "acme/wall.py:1 f",
        "use.py:2 acme.paint.core.f attribute",
        "use2.py:2 core.f attribute",
    ]


def test_script_beside_its_module(project: Project) -> None:
    """A script's own directory is where its imports start, under whatever name one asks."""
    project.write("scripts/helper.py", "def f(): pass\n")
    project.write("scripts/run-it.py", "from helper import f\n")
    assert project.found("helper:f") == ["scripts/run-it.py:1 f"]
    assert project.found("scripts.helper:f") == ["scripts/run-it.py:1 f"]


def test_projects_side_by_side(project: Project) -> None:
    """Of two modules with one name, that of the importer's own project counts."""
    for name in ("one", "two"):
        project.write(f"{name}/pyproject.toml")
        project.write(f"{name}/common.py", "def f(): pass\n")
        project.write(f"{name}/app.py", "from common import f\n")
    assert project.found("one.common:f") == ["one/app.py:1 f"]
    assert project.found("common:f") == ["one/app.py:1 f", "two/app.py:1 f"]


def test_package_hides_the_module_beside_it(project: Project) -> None:
    """Of a package and a module with one name the package is imported."""
    project.write("core.py", "def f(): pass\n")
    project.write("core/__init__.py", "def f(): pass\n__all__ = []\n")
    project.write("app.py", "from core import *\n")
    assert project.found("core:f") == []


def test_symlinked_names_are_one_module(project: Project) -> None:
    """Who imports through a link imports what it leads to."""
    project.write("pkg/__init__.py", "def g(): pass\n")
    project.write("pkg/core.py", "def f(): pass\n")
    (project.root / "alias").symlink_to(project.root / "pkg", target_is_directory=True)
    (project.root / "single.py").symlink_to(project.root / "pkg/core.py")
    project.write("app.py", "from alias.core import f\nfrom single import f as h\n")
    project.write("app2.py", "from alias import g\n")
    assert project.found("pkg.core:f") == ["app.py:1 f", "app.py:2 h"]
    assert project.found("alias.core:f") == ["app.py:1 f", "app.py:2 h"]
    assert project.found("pkg:g") == ["app2.py:1 g"]


# -- odd files -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        b"\xef\xbb\xbffrom core import f\n",
        b"# coding: latin-1\nfrom core import f  # \xe9\n",
        b"# coding: utf-7\nfrom core import +AGY-\n",
        b"from core import f\r\nx = 1\r\n",
        b"from core import f\rx = 1\r",
        b"\x0cfrom core import f\n",
        b"x = 1; from core import f; y = 2\n",
        b"from core import \\\n  f\n",
        "from core import ｆ\n".encode(),
        "é = 1\nfrom core import f\n".encode(),
        b"if x:\n\tfrom core import f\n",
        b'"\\d"\nfrom core import f\n',
    ],
)
def test_odd_but_sound_sources(project: Project, source: bytes) -> None:
    """Encodings, line ends, spellings and warnings of the parser keep nothing from being found."""
    project.write("core.py", "def f(): pass\n")
    project.write("app.py", source)
    sites = project.sites("core:f")
    assert [(site.module, site.name) for site in sites] == [("app", "f")]
    assert sites.problems == []


def test_name_of_other_letters(project: Project) -> None:
    """Names outside ASCII are found in any encoding and in any spelling."""
    project.write("core.py", "def größe(): pass\n")
    project.write("a.py", "# coding: latin-1\nfrom core import größe\n".encode("latin-1"))
    project.write("b.py", "from core import gro\u0308ße\n")
    assert project.found("core:größe") == ["a.py:2 größe", "b.py:1 größe"]


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        (b"from core import f\nx = (\n", "never closed", 2),
        (b"from core import f\n\0", "null byte", 2),
        (b"# coding: nonsense\nfrom core import f\n", "nonsense", 1),
        (b"from core import f\nx = '\xff'\n", "utf-8", None),
    ],
)
def test_broken_file_is_reported_and_skipped(
    project: Project, source: bytes, reason: str, line: int | None
) -> None:
    """A file that is no program is named with its reason; the others count."""
    project.write("core.py", "def f(): pass\n")
    broken = project.write("a.py", source)
    project.write("b.py", "from core import f\n")
    sites = project.sites("core:f")
    assert [site.module for site in sites] == ["b"]
    (problem,) = sites.problems
    assert problem.file == str(broken) and reason in problem.reason
    assert line is None or problem.line == line


def test_broken_file_without_the_name_is_not_parsed(project: Project) -> None:
    """What cannot concern the question is not reported either."""
    project.write("core.py", "def f(): pass\n")
    project.write("broken.py", "x = (\n")
    assert project.sites("core:f").problems == []


def test_unreadable_file_is_reported(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be opened is named with the system's reason."""
    project.write("core.py", "def f(): pass\n")
    closed = project.write("closed.py", "from core import f\n")
    project.write("b.py", "from core import f\n")
    real_open = open

    def refuse(path: str, mode: str = "r") -> object:
        if str(path) == str(closed):
            raise PermissionError(13, "Permission denied", path)
        return real_open(path, mode)

    monkeypatch.setattr("builtins.open", refuse)
    sites = project.sites("core:f")
    assert [site.module for site in sites] == ["b"]
    assert [(p.file, p.reason) for p in sites.problems] == [
        (str(closed), "cannot be read: Permission denied")
    ]


def test_missing_root_is_reported(tmp_path: Path) -> None:
    """A root that is not there is a problem, not an error."""
    sites = find_direct_imports("f", "core", tmp_path / "missing")
    assert sites == [] and len(sites.problems) == 1


def test_deeply_nested_source_is_reported(project: Project) -> None:
    """A tree too deep for the parser or for the analysis is reported like a broken file."""
    project.write("core.py", "def f(): pass\n")
    project.write("deep.py", "from core import f\nx = " + "(" * 5000 + ")" * 5000 + "\n")
    sites = project.sites("core:f")
    assert sites == [] and len(sites.problems) == 1


def test_sites_are_a_list(project: Project) -> None:
    """The result is an ordinary list, sorted by file and line."""
    project.write("core.py", "def f(): pass\n")
    project.write("b.py", "x = 1\nfrom core import f as z\nfrom core import f as a\n")
    project.write("a.py", "from core import f\n")
    sites = project.sites("core:f")
    assert isinstance(sites, list)
    assert [(s.module, s.line) for s in sites] == [("a", 1), ("b", 2), ("b", 3)]
