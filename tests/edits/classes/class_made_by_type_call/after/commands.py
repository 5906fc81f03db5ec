class Command:
    pass


def _run(self):
    return "HELLO"


Greet = type("Greet", (Command,), {"run": _run, "level": 1})
ALL = [Greet]
