"""Three hundred modules that import a constant and a function in five ways follow their edit."""

from pathlib import Path

OUTCOME = "applied"

FORMS = (
    "from core import RATE, price\n",
    "from core import RATE as rate, price as cost\nRATE, price = rate, cost\n",
    "import core\nRATE = core.RATE\nprice = core.price\n",
    "from core import *\n",
    "try:\n    from core import RATE\n    from core import price\nexcept ImportError:\n    RATE = 0\n",
)


def arrange(stage):
    if stage == "before":
        for number in range(300):
            body = FORMS[number % 5] + f"TOTAL = RATE * {number}\nSEEN = []\n"
            body += "def get():\n    SEEN.append(1)\n    return price(RATE)\n"
            Path(f"user{number}.py").write_text(body)


def users():
    import importlib

    return [importlib.import_module(f"user{number}") for number in range(300)]


def hold():
    found = users()
    return [user.get for user in found], [user.SEEN for user in found]


def observe():
    found = users()
    return [user.TOTAL for user in found], [user.price(user.RATE) for user in found]


def check(held, stage):
    import core

    gets, seen = held
    expected = core.price(core.RATE)
    assert expected == {"after": 20, "after2": 300}[stage]
    assert {get() for get in gets} == {expected}
    assert all(user.SEEN is kept for user, kept in zip(users(), seen))
