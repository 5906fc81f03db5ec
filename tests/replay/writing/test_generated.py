"""Generated definitions in generated places, written down in all kinds of ways."""

from __future__ import annotations

import ast

from hypothesis import given, settings
from hypothesis import strategies as st

from pljam._replay.writing import replacement
from pljam._replay.writing.places import Source

# Lines with their depth; a line that continues a string or a bracket has no depth of its own.
STATEMENTS: list[list[tuple[int | None, str]]] = [
    [(0, "x = 1")],
    [(0, "x = 1  # why"), (None, "# at the margin"), (0, "y = x")],
    [(0, 's = """a'), (None, "  b"), (None, 'c"""')],
    [(0, "s = f'''a{x}"), (None, "\tb{"), (None, "x"), (None, "}'''")],
    [(0, "s = 'a\\"), (None, "  b'")],
    [(0, "t = ("), (2, "'a'"), (3, "'b',"), (0, ")")],
    [(0, "t = 1 + \\"), (4, "2")],
    [(0, "if x:"), (1, "y = 1"), (None, ""), (0, "else:"), (1, "y = 2")],
    [(0, "for i in x: a = 1; b = 2")],
    [(0, "def g(y):"), (1, '"""Doc.'), (None, ""), (1, "More."), (1, '"""'), (1, "return y")],
    [(0, "@deco"), (0, "class A:"), (1, "# c"), (1, "def h(self): pass")],
    [(0, "with x as (a,"), (3, "b):"), (1, "pass")],
    [(0, "# a comment"), (0, "z = {'ä': 'ö'}")],
    [(0, "s = r'''\\n''' + '''"), (None, "    def f(): pass"), (None, "''' # end")],
]
DOCS: list[list[tuple[int | None, str]]] = [
    [],
    [(0, '"""One line."""')],
    [(0, '"""Two.'), (None, ""), (1, "  lines"), (0, '"""')],
    [(0, "'''At the margin"), (None, "here"), (None, "'''")],
]
AROUND = ["class C:", "if True:", "def made(n):", "with a as b:", "try:", "for i in x:"]
UNITS = ["    ", "  ", "\t", "   "]


@st.composite
def definitions(draw: st.DrawFn) -> str:
    """Draw the text of a function."""
    unit = draw(st.sampled_from(UNITS))
    head = draw(st.sampled_from(["def f(self):", "async def f(self, a=(1,", "def f(self)->'x':"]))
    rows: list[tuple[int | None, str]] = [(0, head)]
    if head.endswith(","):
        rows.append((2, "2)):"))
    inner = [*draw(st.sampled_from(DOCS))]
    for statement in draw(st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=4)):
        inner += statement
    rows += [(None if depth is None else depth + 1, row) for depth, row in inner]
    return "\n".join("" if not row else unit * (depth or 0) + row for depth, row in rows)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """Draw what stands before and after a definition, its qualified name and its indentation."""
    unit = draw(st.sampled_from(UNITS))
    around = draw(st.lists(st.sampled_from(AROUND), max_size=3))
    before, after, qualname = ["import a, b as x", "# top"], ["# end", "y = 'ü'"], ""
    for depth, row in enumerate(around):
        before += [unit * depth + row, unit * (depth + 1) + "k = 1"]
        if row == "try:":
            after.insert(0, unit * depth + "finally: pass")
        qualname += {"class C:": "C.", "def made(n):": "made.<locals>."}.get(row, "")
    blank = unit * len(around)
    before.append(blank + "# above")
    after.insert(0, draw(st.sampled_from([blank + "k = 2", "", blank + "# below"])))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    start = newline.join(before) + newline
    return start, newline + newline.join(after), qualname + "f", blank


def strings_plain(tree: ast.AST) -> str:
    """Return a tree as text, docstrings without their indentation."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node):
            node.body[0] = ast.Expr(ast.Constant(ast.get_docstring(node)))
    return ast.dump(tree)


def shown(text: str, way: str) -> str:
    """Write a definition in one of the ways that people and models write it."""
    if way == "fenced":
        return f"Here it is:\n\n```python\n{text}\n```\n\nIt was the *sum*."
    if way == "windows":
        return text.replace("\n", "\r\n") + "\r\n"
    if way == "blank lines":
        return f"\n\n{text}\n\n\n"
    return text


@settings(deadline=None, max_examples=150)
@given(
    definitions(),
    places(),
    st.sampled_from(["bare", "fenced", "windows", "blank lines"]),
    st.sampled_from(["pass", "\n  return 1  # x", "  # x\n\treturn {\n1: 2}"]),
)
def test_a_definition_means_in_its_place_what_it_means_alone(
    text: str, place: tuple[str, str, str, str], way: str, old: str
) -> None:
    """The tree of the text is in the file, and what stood around it is there to the byte."""
    before, after, qualname, blank = place
    newline = "\r\n" if "\r\n" in before else "\n"
    body = old.replace("\n", newline + blank)
    source = f"{before}{blank}def f(self):{body}{after}"
    done = replacement(source, qualname, 0, shown(text, way))
    assert done.source.startswith(before)
    assert done.source.endswith(after)
    made = Source(done.source).find(qualname, done.line).node
    assert strings_plain(made) == strings_plain(ast.parse(text).body[0])
    again = replacement(done.source, qualname, done.line, shown(text, way))
    assert again.source == done.source
