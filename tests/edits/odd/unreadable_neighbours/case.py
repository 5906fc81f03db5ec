"""Loops of links, pipes, directories, locked and broken files among the importers stop nothing."""

import os
import socket
from pathlib import Path

OUTCOME = "applied"


def arrange(stage):
    if stage == "before":
        os.symlink("loop.py", "loop.py")
        os.symlink("nowhere.py", "dangling.py")
        os.mkfifo("pipe.py")
        Path("folder.py").mkdir()
        Path("folder.py", "inside.py").write_text("from rates import RATE\n")
        Path("junk.py").write_bytes(b"from rates import RATE\n\xff\xfe\x00 RATE")
        Path("broken.py").write_text("from rates import RATE (\n")
        Path("locked.py").write_text("from rates import RATE\n")
        Path("locked.py").chmod(0)
        Path("around").mkdir()
        os.symlink("..", "around/again")
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind("socket.py")


def hold():
    import shop

    return shop.price


def observe():
    import shop

    return shop.price(2), shop.RATE, shop.DOUBLE


def check(held, stage):
    assert held(1) == {"after": 5, "after2": "7"}[stage]
