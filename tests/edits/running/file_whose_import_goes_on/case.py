"""Of a file whose import does not end, the edit that the import will undo is told."""

OUTCOME = "kept:importing"
SOURCE = """
import gate

VERSION = 2
gate.reached.set()
gate.opened.wait(10)


def price():
    return 2
"""


def drive(write, reload):
    import importlib
    import sys
    import threading

    import gate

    thread = threading.Thread(target=importlib.import_module, args=["late"])
    thread.start()
    gate.reached.wait(10)
    write("late.py", SOURCE)
    reload()
    late = sys.modules["late"]
    assert late.VERSION == 2
    gate.opened.set()
    thread.join(10)
    assert (late.VERSION, late.price()) == (2, 1)
