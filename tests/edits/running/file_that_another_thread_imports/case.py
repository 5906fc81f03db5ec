"""A file edited while a thread is importing it is new when the import has ended."""

OUTCOME = "applied"
SOURCE = """
import gate

gate.reached.set()
gate.opened.wait(10)


def price():
    return 2
"""


def drive(write, reload):
    import importlib
    import threading

    import gate

    thread = threading.Thread(target=importlib.import_module, args=["late"])
    thread.start()
    gate.reached.wait(10)
    write("late.py", SOURCE)
    opener = threading.Timer(0.05, gate.opened.set)
    opener.start()
    reload()
    thread.join(10)
    import late

    assert late.price() == 2
