"""A text in the place of a definition: what it may look like, what comes along, what stays."""

from __future__ import annotations

from textwrap import dedent

import pytest

from pljam._replay.writing import WritingError, replace_definition, replacement

SHOP = '''\
"""A shop."""

from __future__ import annotations

import os
from decimal import Decimal

RATE = Decimal("0.2")


class Shop:
    """Sells things."""

    rate = 1

    # what it costs
    @property
    def total(self):
        """Return the sum."""
        return self.net + self.tax  # with tax

    def add(self, item): self.items.append(item)


def load(path):
    return os.open(path)
'''
ADD = 21
TOTAL = 16
LOAD = 25


def line_of(source: str, row: str) -> int:
    """Return the number of the first line that begins with ``row``, blanks aside."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return next(at for at, line in enumerate(lines, 1) if line.strip().startswith(row))


def refusal(source: str, qualname: str, line: int, text: str) -> str:
    with pytest.raises(WritingError) as caught:
        replace_definition(source, qualname, line, text)
    assert "\n" not in caught.value.reason
    return caught.value.reason


NEW_LOAD = "def load(path):\n    return open(path)\n"
LOADED = SHOP.replace("os.open(path)", "open(path)")

SPELLINGS = {
    "as it is": NEW_LOAD,
    "without its last line end": NEW_LOAD.rstrip(),
    "between blank lines": f"\n\n{NEW_LOAD}\n\n",
    "with line ends of Windows": NEW_LOAD.replace("\n", "\r\n"),
    "with a byte order mark": "\ufeff" + NEW_LOAD,
    "indented": "".join(f"      {row}\n" for row in NEW_LOAD.splitlines()),
    "indented by a tab": "".join(f"\t{row}\n" for row in NEW_LOAD.splitlines()),
    "in a fence": f"```python\n{NEW_LOAD}```",
    "in a fence in an answer": f"It's a *typo*.\n\n```py\n{NEW_LOAD}```\nTry it!",
    "in a fence of tildes": f"~~~\n{NEW_LOAD}~~~\n",
    "in an indented fence": "1. So:\n\n   ```python\n   def load(path):\n       return open(path)\n   ```\n",
    "beside an example": f"```python\n{NEW_LOAD}```\nUse:\n```\nload('x')\n```\n",
    "beside output that is no Python": f"```\n$ run it!\n```\n```python\n{NEW_LOAD}```\n",
    "with its file's name above": f"# src/shop.py\n{NEW_LOAD}",
    "with a comment for what is left out": f"# ... existing code ...\n{NEW_LOAD}",
    "with imports that are there": f"import os\nfrom decimal import Decimal\n\n{NEW_LOAD}",
    "the whole file": LOADED,
}


@pytest.mark.parametrize("text", SPELLINGS.values(), ids=SPELLINGS)
def test_a_text_may_come_in_many_shapes(text: str) -> None:
    """However the definition is wrapped up, it is the same definition in the file."""
    assert replace_definition(SHOP, "load", LOAD, text) == LOADED


NEW_TOTAL = '    def total(self):\n        """Return it."""\n        return 1'
TOTALLED = SHOP.replace('"""Return the sum."""', '"""Return it."""').replace(
    "return self.net + self.tax  # with tax", "return 1"
)
METHODS = {
    "as it stands": NEW_TOTAL,
    "at the margin": dedent(NEW_TOTAL),
    "stripped": NEW_TOTAL.strip(),
    "decorated": f"    @property\n{NEW_TOTAL}",
    "decorated and stripped": f"@property\n{NEW_TOTAL}",
    "decorated, at the margin": dedent(f"    @property\n{NEW_TOTAL}"),
    "with tabs": dedent(NEW_TOTAL).replace("    ", "\t"),
    "with two blanks": dedent(NEW_TOTAL).replace("    ", "  "),
    "in its class": f"class Shop:\n{NEW_TOTAL}",
    "in its class with its docstring": f'class Shop:\n    """Sells things."""\n\n    ...\n{NEW_TOTAL}',
    "with the comment above": f"    # what it costs\n    @property\n{NEW_TOTAL}",
    "the whole file": TOTALLED,
}


@pytest.mark.parametrize("shape", METHODS)
def test_a_method_goes_to_the_indentation_of_its_place(shape: str) -> None:
    """Written at the margin or in its class, a method ends where the old one stood."""
    expected = TOTALLED
    if shape == "with two blanks":
        expected = TOTALLED.replace('        """Return it."""', '      """Return it."""').replace(
            "        return 1", "      return 1"
        )
    assert replace_definition(SHOP, "Shop.total", TOTAL, METHODS[shape]) == expected


def test_decorators_of_the_text_take_the_place_of_the_old_ones() -> None:
    """A text without decorators keeps those of the file; one with some has the last word."""
    text = "@cached\ndef total(self):\n    return 1\n"
    done = replacement(SHOP, "Shop.total", TOTAL, text)
    assert "    # what it costs\n    @cached\n    def total" in done.source
    assert "@property" not in done.source
    assert not done.decorators_kept
    assert replacement(SHOP, "Shop.total", TOTAL, NEW_TOTAL).decorators_kept


def test_a_comment_behind_the_last_line_goes_with_the_definition() -> None:
    """The old comment does not end up behind the new code."""
    done = replace_definition(SHOP, "Shop.total", TOTAL, NEW_TOTAL + "  # one")
    assert "return 1  # one\n" in done
    assert "with tax" not in done


def test_comments_above_and_below_the_text_come_along_once() -> None:
    """What the text says directly above a definition, or at the end of its body, is kept."""
    text = "    # what it costs\n    # in euros\n" + NEW_TOTAL + "\n        # no more\n"
    once = replacement(SHOP, "Shop.total", TOTAL, text)
    assert "# what it costs\n    # in euros\n    @property\n" in once.source
    assert "return 1\n        # no more\n\n" in once.source
    twice = replacement(once.source, "Shop.total", once.line, text)
    assert twice.source == once.source


def test_strings_keep_their_content_and_docstrings_go_along() -> None:
    """Lines of a string stay at their column; a docstring is indented as its function is."""
    text = '''\
def total(self):
    """Return it.

    Of what is sold.
    """
    return f"""a
  {self.net}
b""" + """
c""" + ("x"
        "y")
'''
    done = replace_definition(SHOP, "Shop.total", TOTAL, text)
    assert (
        '''\
    def total(self):
        """Return it.

        Of what is sold.
        """
        return f"""a
  {self.net}
b""" + """
c""" + ("x"
            "y")
'''
        in done
    )


def test_a_function_may_become_a_coroutine() -> None:
    """`async` and `def` may change; the name stays."""
    done = replace_definition(SHOP, "load", LOAD, "async def load(path): return 1")
    assert done == SHOP.replace(
        "def load(path):\n    return os.open(path)", "async def load(path): return 1"
    )


# -- places ---------------------------------------------------------------------------------------

PLACES = {
    "tabs": ("class A:\n\tdef f(self):\n\t\treturn 0\n\tx = 1\n", "A.f", "class A:\n\tdef f(self):\n\t\tif 1:\n\t\t\treturn 2\n\tx = 1\n"),
    "carriage returns": ("class A:\r\n    def f(self):\r\n        return 0\r\n\r\nx = 1\r\n", "A.f", "class A:\r\n    def f(self):\r\n        if 1:\r\n            return 2\r\n\r\nx = 1\r\n"),
    "line ends of old Macs": ("def f(self):\r  return 0\rx = 1\r", "f", "def f(self):\r    if 1:\r        return 2\rx = 1\r"),
    "no line end at the end": ("x = 1\ndef f(self):\n    return 0", "f", "x = 1\ndef f(self):\n    if 1:\n        return 2"),
    "a byte order mark": ("\ufeffdef f(self): return 0\n", "f", "\ufeffdef f(self):\n    if 1:\n        return 2\n"),
    "an encoding cookie": ("# -*- coding: latin-1 -*-\ndef f(self): return 'ä'\n", "f", "# -*- coding: latin-1 -*-\ndef f(self):\n    if 1:\n        return 2\n"),
    "a form feed above": ("x = 1\n\f\ndef f(self): pass\n\f\ny = 1\n", "f", "x = 1\n\f\ndef f(self):\n    if 1:\n        return 2\n\f\ny = 1\n"),
    "a form feed before": ("x = 1\n\fdef f(self): pass\n", "f", "x = 1\n\fdef f(self):\n    if 1:\n        return 2\n"),
    "a line separator in a string": ("x = '\u2028\x0b\x1c'; y = 'ä'\ndef f(self): pass\n", "f", "x = '\u2028\x0b\x1c'; y = 'ä'\ndef f(self):\n    if 1:\n        return 2\n"),
    "several statements in a line": ("def f(self): a = 1; return a;  # so\nx = 1; y = 2\n", "f", "def f(self):\n    if 1:\n        return 2\nx = 1; y = 2\n"),
    "a continued line": ("def f(self): \\\n    return 1 + \\\n  2 \\\n\nx = 1\n", "f", "def f(self):\n    if 1:\n        return 2\nx = 1\n"),
    "if": ("if 1:\n    def f(self): pass\nelse:\n    f = 1\n", "f", "if 1:\n    def f(self):\n        if 1:\n            return 2\nelse:\n    f = 1\n"),
    "else": ("if 1:\n  f = 1\nelse:\n  def f(self): pass\n", "f", "if 1:\n  f = 1\nelse:\n  def f(self):\n      if 1:\n          return 2\n"),
    "try": ("try:\n    import f\nexcept ImportError:\n    def f(self): pass\nfinally:\n    x = 1\n", "f", "try:\n    import f\nexcept ImportError:\n    def f(self):\n        if 1:\n            return 2\nfinally:\n    x = 1\n"),
    "with": ("with a as b, \\\n  c:\n    # yes\n    def f(self): pass\n    # no\n", "f", "with a as b, \\\n  c:\n    # yes\n    def f(self):\n        if 1:\n            return 2\n    # no\n"),
    "match": ("match 1:\n    case 1:\n        def f(self): pass\n    case _: pass\n", "f", "match 1:\n    case 1:\n        def f(self):\n            if 1:\n                return 2\n    case _: pass\n"),
    "a function": ("def make(n):\n    x = n\n    def f(self):\n        return x\n    return f\n", "make.<locals>.f", "def make(n):\n    x = n\n    def f(self):\n        if 1:\n            return 2\n    return f\n"),
    "a class in a function": ("def make(n):\n    class A:\n        def f(self): pass\n    return A\n", "make.<locals>.A.f", "def make(n):\n    class A:\n        def f(self):\n            if 1:\n                return 2\n    return A\n"),
    "a global of a function": ("def make():\n    global f\n    def f(self): pass\n", "f", "def make():\n    global f\n    def f(self):\n        if 1:\n            return 2\n"),
    "a coroutine": ("class A:\n    async def f(self): pass\n", "A.f", "class A:\n    def f(self):\n        if 1:\n            return 2\n"),
    "comments directly below": ("class A:\n    def f(self):\n        return 0\n        # inside\n    # outside\n# far\n", "A.f", "class A:\n    def f(self):\n        if 1:\n            return 2\n        # inside\n    # outside\n# far\n"),
    "decorators over lines": ("@(\n  d\n)\n\n# why\n@ e\ndef f(self): pass\n", "f", "@(\n  d\n)\n\n# why\n@ e\ndef f(self):\n    if 1:\n        return 2\n"),
    "a header over lines": ("class A:\n    def f(\n        self,\n    ): ...\n", "A.f", "class A:\n    def f(self):\n        if 1:\n            return 2\n"),
    "mixed line ends": ("x = 1\r\ndef f(self):\n    return 0\ny = 2\r\nz = 3\n", "f", "x = 1\r\ndef f(self):\n    if 1:\n        return 2\ny = 2\r\nz = 3\n"),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_all_around_a_place_stays_to_the_byte(place: str) -> None:
    """Wherever a definition stands, its new text fits in, and the rest is as it was."""
    source, qualname, expected = PLACES[place]
    text = "def f(self):\n    if 1:\n        return 2\n"
    assert replace_definition(source, qualname, 0, text) == expected


def test_the_line_tells_definitions_of_one_name_apart() -> None:
    """Of several definitions of one name, that of the code object is replaced."""
    source = "if a:\n    def f(): return 1\nelse:\n    @d\n    def f(): return 2\n"
    done = replace_definition(source, "f", 4, "def f(): return 3")
    assert done == source.replace("return 2", "return 3")
    assert refusal(source, "f", 9, "def f(): pass") == (
        "f is defined at lines 2, 4, none of which is line 9: read the file anew and give the line"
        " of the one that is meant"
    )


def test_of_a_property_the_getter_is_told_from_the_setter_by_decorators() -> None:
    """A text with both replaces the one that failed, if the other is as it was."""
    source = dedent("""\
        class A:
            @property
            def x(self): return 1
            @x.setter
            def x(self, v): self.v = v
        """)
    getter, setter = "@property\ndef x(self): return 2\n", "@x.setter\ndef x(self, v): self.v = v\n"
    assert replace_definition(source, "A.x", 2, getter + setter) == source.replace("n 1", "n 2")
    assert "decorated as A.x at line 5" in refusal(source, "A.x", 2, setter)
    other = setter.replace("= v", "= 2")
    assert "another x, which A has" in refusal(source, "A.x", 2, getter + other)


# -- what comes along -----------------------------------------------------------------------------


def test_imports_come_below_the_last_one_of_the_file() -> None:
    """An import that is lacking gets a line of its own; one that is there is not doubled."""
    text = f"import os, json\nfrom decimal import Decimal, ROUND_UP as UP\n{NEW_LOAD}"
    done = replacement(SHOP, "load", LOAD, text)
    assert done.source == LOADED.replace(
        "import Decimal\n", "import Decimal\nimport json\nfrom decimal import ROUND_UP as UP\n"
    )
    assert done.imports == ("import json", "from decimal import ROUND_UP as UP")
    assert done.line == LOAD + 2


TOPS = {
    "nothing": ("{}", "import json\n\n\n{}"),
    "a docstring": ('"""Doc."""\n{}', '"""Doc."""\n\nimport json\n\n\n{}'),
    "a docstring set off": ('"""Doc."""\n\n\n{}', '"""Doc."""\n\nimport json\n\n\n{}'),
    "a future import": (
        "from __future__ import division\n{}",
        "from __future__ import division\nimport json\n{}",
    ),
    "a shebang and a cookie": (
        "#!/bin/python\n# coding: utf-8\n# why\n{}",
        "#!/bin/python\n# coding: utf-8\n\nimport json\n\n\n# why\n{}",
    ),
    "a licence": ("# (c)\n# me\n\n\n{}", "# (c)\n# me\n\nimport json\n\n\n{}"),
    "an import for type checkers": (
        "import a\nif TYPE_CHECKING:\n    import json\n\n{}",
        "import a\nimport json\nif TYPE_CHECKING:\n    import json\n\n{}",
    ),
    "imports over lines": (
        "from a import (\n  b,\n) ; x = [\n1]\n{}",
        "from a import (\n  b,\n) ; x = [\n1]\nimport json\n{}",
    ),
    "an import that may fail": (
        "import a\ntry:\n    import b\nexcept ImportError:\n    b = None\nimport c\nX = 1\nimport d\n{}",
        "import a\ntry:\n    import b\nexcept ImportError:\n    b = None\nimport c\nimport json\nX = 1\nimport d\n{}",
    ),
    "an import when run as a program": (
        "import a\n\nif __name__ == '__main__':\n    import json\n\n{}",
        "import a\nimport json\n\nif __name__ == '__main__':\n    import json\n\n{}",
    ),
    "it in a try": (
        "try:\n    import json\nexcept ImportError:\n    pass\n{}",
        "try:\n    import json\nexcept ImportError:\n    pass\n{}",
    ),
}


@pytest.mark.parametrize("top", TOPS)
def test_imports_stand_where_imports_stand(top: str) -> None:
    """Below the docstring and the first imports, never in a block."""
    before, after = TOPS[top]
    new = "def f(): return json\n"
    source = before.format("def f(): pass\n")
    assert replace_definition(source, "f", 0, f"import json\n{new}") == after.format(new)


def test_relative_imports_are_known_by_the_package() -> None:
    """An absolute import of what the file imports relatively is there already."""
    source = "from .models import Order\ndef f(): pass\n"
    text = "from shop.models import Order\ndef f(): return Order\n"
    done = replacement(source, "f", 2, text, package="shop")
    assert done.source == "from .models import Order\ndef f(): return Order\n"
    assert "binds Order to something else, line 1" in refusal(source, "f", 2, text)


def test_helpers_come_above_the_statement_and_its_comments() -> None:
    """New functions, classes and names of the text stand at the margin, before their use."""
    text = dedent("""\
        LIMIT = 3
        WIDE: int = 4

        # helps
        @deco
        def _help(x):
            return x

        class Shop:
            def add(self, item):
                return _help(item)
        """)
    source = SHOP.replace("class Shop:", "# The shop.\nclass Shop:")
    done = replacement(source, "Shop.add", ADD + 1, text)
    assert done.helpers == ("LIMIT", "WIDE", "_help")
    assert done.source == source.replace(
        "# The shop.",
        "LIMIT = 3\nWIDE: int = 4\n\n\n# helps\n@deco\ndef _help(x):\n    return x\n\n\n# The shop.",
    ).replace("item): self.items.append(item)", "item):\n        return _help(item)")


def test_methods_beside_a_method_become_methods() -> None:
    """A new function with `self` beside a method, or in the class, stands in the class."""
    helper = "def _tax(self):\n    return 1\n"
    expected = SHOP.replace(
        "    def add(self, item): self.items.append(item)",
        "    def _tax(self):\n        return 1\n\n    def add(self, item): return self._tax()",
    )
    new = "def add(self, item): return self._tax()\n"
    assert replace_definition(SHOP, "Shop.add", ADD, helper + new) == expected
    wrapped = "class Shop:\n" + "".join(f"    {row}\n" for row in (helper + new).splitlines())
    assert replace_definition(SHOP, "Shop.add", ADD, wrapped) == expected
    function = "def _tax(net):\n    return 1\n"
    assert "\ndef _tax(net)" in replace_definition(SHOP, "Shop.add", ADD, function + new)


def test_functions_beside_an_inner_one_go_where_they_find_their_variables() -> None:
    """A new function that reads what the function around binds stands beside the inner one."""
    source = "def make(n):\n    def inner():\n        return n\n    return inner\n"
    text = "def more():\n    return n + 1\n{}\ndef inner():\n    return more()\n"
    done = replacement(source, "make.<locals>.inner", 2, text.format(""))
    assert done.source == (
        "def make(n):\n    def more():\n        return n + 1\n\n"
        "    def inner():\n        return more()\n    return inner\n"
    )
    own = text.replace("n + 1", "1").format("")
    assert replace_definition(source, "make.<locals>.inner", 2, own).startswith("def more():")


# -- what is refused ------------------------------------------------------------------------------

REFUSED = {
    "": "the text is empty",
    "return 1": "the text defines no load: give the whole definition",
    "def load(path:\n  pass": "the text is no Python, line 1",
    "def loaded(path): pass": "the text defines loaded, not load: the name must stay",
    "class load: pass": "the text makes load a class",
    "load = open": "the text defines no load",
    "def load(): pass\ndef load(): return 1": "defines load 2 times",
    "class A:\n    def load(): pass": "the text defines no load",
    "def load(): pass\nload('x')": "the text also holds `load('x')`",
    "def load(): pass\nRATE = 1": "another RATE, which the file has at line 8",
    "def Shop(): pass\ndef load(): pass": "another Shop, which the file has at line 11",
    "def open(p): pass\ndef load(p): return open(p)": "",
    "import shop as os\ndef load(): pass": "the file binds os to something else, line 5",
    "from __future__ import division\ndef load(): pass": "would change the whole file",
    "from os import *\ndef load(): pass": "may bind any name",
    "if TYPE_CHECKING:\n    import x\ndef load(): pass": "the text also holds `if TYPE_CHECKING:`",
    "def load(): nonlocal x": "does not compile, line 25",
    "```python\ndef load(): pass": "the fence at line 1 of the text is never closed",
    "```\ndef load(): pass\n```\n```\ndef load(): return 1\n```": "2 fenced blocks define load",
    "```\nx = 1\n```": "no fenced block defines load",
    "```\ndef load(:\n```": "the text is no Python, line 1",
    "def load(): pass\nx = 1; y = 2": "several statements",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_ambiguous_or_changes_something_else_is_refused(text: str) -> None:
    """A refusal says in one line what is wrong, and nothing is guessed."""
    if REFUSED[text]:
        assert REFUSED[text] in refusal(SHOP, "load", LOAD, text)
    else:
        assert replacement(SHOP, "load", LOAD, text).helpers == ("open",)


REFUSED_IN_A_CLASS = {
    "class Shop(Base):\n    def add(self, item): pass": "changes the header of Shop",
    "class Shop:\n    rate = 2\n    def add(self, item): pass": "the text also holds `rate = 2`",
    "class Shop:\n    def total(self): pass\n    def add(self, item): pass": "another total, which Shop",
    "def add(x): pass\nclass Shop:\n    def add(self, item): pass": "add in several places",
    "def total(self): pass\ndef add(self, item): pass": "another total, which Shop has at line",
}


@pytest.mark.parametrize("text", REFUSED_IN_A_CLASS)
def test_the_rest_of_a_class_is_not_changed_by_the_way(text: str) -> None:
    """A class around a method is there to find it; what else it changes is refused."""
    assert REFUSED_IN_A_CLASS[text] in refusal(SHOP, "Shop.add", ADD, text)


def test_what_has_no_definition_is_refused() -> None:
    """Lambdas, comprehensions, classes and what the file does not define cannot be replaced."""
    assert "f.<locals>.<lambda> is a lambda" in refusal(SHOP, "f.<locals>.<lambda>", 1, "x")
    assert "Shop, line 11, is a class" in refusal(SHOP, "Shop", 11, "x")
    assert "the file defines no function gone" in refusal(SHOP, "gone", 1, "x")
    assert "the file is no Python, line 1" in refusal("def f(:", "f", 1, "x")


def test_a_name_that_hides_a_builtin_in_use_is_refused() -> None:
    """A helper called as a builtin would change what other functions of the file do."""
    source = "def f(): pass\ndef g(): return sum([1])\n"
    assert "sum would hide the builtin" in refusal(source, "f", 1, "def sum(x): 1\ndef f(): 1")
    assert "pow" in replace_definition(source, "f", 1, "from math import pow\ndef f(): 1")
