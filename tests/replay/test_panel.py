"""The panel at a terminal: what it shows, what each key does, and that it leaves no trace."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from replay.playing import write
from replay.screens import ESCAPE, PROGRAM, Screen
from running import PLJAM, environment

pytest.importorskip("watchfiles", reason="pljam run needs watchfiles")

FAILING = 'raise NotImplementedError("total of the items")'


def test_it_shows_what_failed_and_where(tmp_path: Path) -> None:
    """The panel has the exception, the place, the source, the values, the callers and the keys."""
    with Screen(tmp_path) as screen:
        shown = screen.panel()
    for part in (
        "Shop.total failed",
        "attempt 1",
        "NotImplementedError: total of the items\n",
        "in Shop.total, shop.py:9\n",
        f"→ 9          {FAILING}\n",
        "  6      def total(self, items, tax=2):\n",
        "  self  * <Shop name='corner', orders=[2]>\n",
        "  items * [('tea', 3), ('milk ",
        "  tax     2\n",
        "* the call may have changed its content\n",
        "  sums   [3, 5]\n",
        "   1  Shop.serve  shop.py:12\n",
        "   2  run  main.py:5\n",
        "It waits because nobody up to the boundary handles NotImplementedError.",
        "has had its effects; a retry does that part again",
        "r retry   v use a value   s skip   o retry an outer call   t try it on copies\n",
        "e edit   d debug   g give up\n",
    ):
        assert part in shown.replace("what the\ncall", "What the call"), part


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"NO_COLOR": "", "TERM": "dumb"}])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_coloured(
    tmp_path: Path, columns: int, changes: dict[str, str]
) -> None:
    """Every line fits the columns, and without colours there is no escape code."""
    with Screen(tmp_path, columns=columns, **changes) as screen:
        screen.panel()
        screen.press("v")
        screen.wait_for(": ")
        screen.press("items" + "+ items" * 20)
        screen.press("\x03")
        screen.panel()
        screen.press("t")
        screen.panel()
        screen.press("o")
        screen.wait_for("again? [1] ")
        assert "\x1b" not in screen.text
        rows = [row for line in screen.text.split("\n") for row in line.split("\r")]
        assert max(map(len, rows)) <= columns


def test_colours_change_no_letter(tmp_path: Path) -> None:
    """With colours the panel says the same as without."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with Screen(tmp_path / "a", NO_COLOR="") as coloured, Screen(tmp_path / "b") as plain:
        assert coloured.panel() == plain.panel()
        assert ESCAPE.search(coloured.text)


def test_letters_that_the_terminal_lacks_are_spelled_in_ascii(tmp_path: Path) -> None:
    """A terminal of another encoding gets signs that it has."""
    with Screen(tmp_path, PYTHONUTF8="0", PYTHONIOENCODING="ascii") as screen:
        assert "> 9  " in screen.panel()
        assert screen.text.isascii()


def test_a_save_that_applies_retries_at_once(tmp_path: Path) -> None:
    """A broken save is told and waited through; the one that applies retries."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.edit("shop.py", FAILING, "return (sum(sums)")
        screen.wait_for("SyntaxError")
        screen.edit("shop.py", "return (sum(sums)", "return sum(sumx)")
        assert "attempt 2" in screen.panel()
        screen.edit("shop.py", "sumx", "sums")
        assert "It is run again." in screen.wait_for("sold corner 8")
        screen.wait_for("end [2, 2, 2]")
        assert screen.end() == 0


def test_r_retries(tmp_path: Path) -> None:
    """The key r makes the call again with no edit at all."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("r")
        assert "attempt 2" in screen.panel()


def test_v_evaluates_an_expression_with_the_names_of_the_call(tmp_path: Path) -> None:
    """An error is shown and asked again; the line can be edited, and given up."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("v")
        screen.wait_for("value of Shop.total: ")
        screen.press("sum(nosuch)\n")
        screen.wait_for("NameError: name 'nosuch' is not defined\nvalue of Shop.total: ")
        screen.press("\x1b")
        screen.panel()
        screen.press("v")
        screen.wait_for(": ")
        # The last line again, with another name: four letters are deleted, from within.
        screen.press("\x1b[A\x1b[D\x7f\x7f\x7f\x7f\x7f\x7fp for p in sums if p > tax\n")
        assert "It returns 8" in screen.wait_for("sold corner 8")
        assert screen.end() == 0


def test_s_skips(tmp_path: Path) -> None:
    """The key s lets the call return None, and says so."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("s")
        screen.wait_for("pljam: skipped: Shop.total returns None\n")
        screen.wait_for("sold corner None")
        assert screen.end() == 0


def test_o_retries_an_outer_call(tmp_path: Path) -> None:
    """The key o asks which call; the effects of what it had done stay."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("o")
        screen.wait_for("   2  run  main.py:5\nrun which call again? [1] ")
        screen.press("3\n")
        screen.wait_for("There is no call 3 that can be run again.")
        screen.press("2\n")
        again = screen.panel()
        assert "attempt 1" in again
        # The call that was retried counts once.
        assert again.count("  run  main.py:5") == 1


@pytest.mark.parametrize("key", ["g", "\x03", "\x04"], ids=["g", "interrupt", "end"])
def test_giving_up_raises_the_exception(tmp_path: Path, key: str) -> None:
    """The traceback is the program's own, and so is the status."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press(key)
        assert screen.end() == 1
    plain = subprocess.run(
        [sys.executable, "main.py"], cwd=tmp_path, env=environment(), capture_output=True, text=True
    )
    assert screen.text.endswith(plain.stderr)


def test_t_tries_it_on_copies(tmp_path: Path) -> None:
    """What a retry would return is shown; the originals keep what they hold."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("t")
        screen.wait_for("On copies it raises NotImplementedError: total of the items (shop.py:9)")
        screen.panel()
        screen.press("s")
        screen.wait_for("end [2]")


def test_e_opens_the_editor_at_the_line(tmp_path: Path) -> None:
    """What the editor saves is applied when it ends, and retried."""
    editor = tmp_path / "vi"
    editor.write_text(
        f"#!{sys.executable}\n"
        "import sys, pathlib\n"
        "print(sys.argv[1], sys.stdin.isatty(), sys.stdout.isatty())\n"
        "path = pathlib.Path(sys.argv[2])\n"
        f"path.write_text(path.read_text().replace({FAILING!r}, 'return 8'))\n"
    )
    editor.chmod(0o755)
    with Screen(tmp_path, EDITOR=str(editor), VISUAL="") as screen:
        screen.panel()
        screen.press("e")
        screen.wait_for("+9 True True")
        screen.wait_for("sold corner 8")
        assert screen.end() == 0


def test_an_editor_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The panel stays."""
    with Screen(tmp_path, VISUAL="/no/such-editor") as screen:
        screen.panel()
        screen.press("e")
        screen.wait_for("/no/such-editor: No such file or directory")
        screen.panel()


def test_d_looks_around_with_pdb(tmp_path: Path) -> None:
    """The debugger stands at the failing call, sees its callers, and returns to the panel."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("d")
        screen.wait_for(f"shop.py(9)total()\n-> {FAILING}\n")
        screen.press("p sums, tax\n")
        screen.wait_for("([3, 5], 2)")
        screen.press("w\n")
        stack = screen.wait_for("\n> ")
        assert "main.py(5)run()" in stack
        assert "pljam" not in stack.replace(str(tmp_path), "")
        screen.press("q\n")
        screen.panel()
        screen.press("s")
        assert screen.end() == 0


def test_several_keys_at_once_do_nothing(tmp_path: Path) -> None:
    """Text that was meant for another window answers nothing."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.press("def restart(self): pass")
        screen.wait_for("Several keys at once do nothing")
        screen.press("\x0c")
        assert "attempt 1" in screen.panel()


def test_a_restart_that_is_not_possible_says_why(tmp_path: Path) -> None:
    """Its key is listed with the reason, and says it again when it is pressed."""
    program = """
== main.py
def numbers():
    yield 1
    raise ValueError("two")
print(list(numbers()), flush=True)
"""
    with Screen(tmp_path, program) as screen:
        shown = screen.wait_for("Press a key.\n")
        reason = "retry: not possible, it is a generator that may have yielded already"
        assert f"r {reason}" in shown
        screen.press("r")
        screen.wait_for(reason)
        screen.press("s")
        screen.wait_for("[1]")
        assert screen.end() == 0


def test_a_thread_is_answered_in_the_terminal(tmp_path: Path) -> None:
    """An interrupt there gives up in the thread; the program goes on."""
    program = """
== main.py
import threading
def work(x):
    return 10 / x
def run():
    print(f"worked {work(0)}", flush=True)
for n in range(2):
    thread = threading.Thread(target=run, name="worker")
    thread.start()
    thread.join()
print("end", flush=True)
"""
    with Screen(tmp_path, program) as screen:
        assert "thread worker" in screen.panel()
        screen.press("v")
        screen.wait_for(": ")
        screen.press("x + 1\n")
        screen.wait_for("worked 1")
        screen.panel()
        screen.press("\x03")
        screen.wait_for("ZeroDivisionError: division by zero\n")
        screen.wait_for("end")
        assert screen.end() == 0


TASKS = """
== main.py
import asyncio, os
async def fetch(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError("n")
    return n
async def tick(ticks):
    while True:
        ticks.append(1)
        await asyncio.sleep(0)
async def main():
    ticks = []
    task = asyncio.create_task(tick(ticks))
    print("all " + str(await asyncio.gather(*[fetch(i) for i in range(4)])), flush=True)
    print("ticked", len(ticks) > 10, flush=True)
    task.cancel()
print("process", os.getpid(), flush=True)
asyncio.run(main())
"""


def test_a_coroutine_is_answered_while_other_tasks_go_on(tmp_path: Path) -> None:
    """The event loop runs while the panel waits, also for a trial."""
    with Screen(tmp_path, TASKS) as screen:
        assert "task Task-" in screen.panel()
        screen.press("t")
        screen.wait_for("On copies it raises ValueError: n")
        screen.panel()
        screen.press("v")
        screen.wait_for(": ")
        screen.press("n * 100\n")
        screen.wait_for("all [0, 1, 200, 3]")
        screen.wait_for("ticked True")
        assert screen.end() == 0


@pytest.mark.parametrize("program", [PROGRAM, TASKS], ids=["function", "coroutine"])
def test_an_interrupt_from_outside_restores_the_terminal(tmp_path: Path, program: str) -> None:
    """SIGINT gives up, and the terminal is as it was."""
    with Screen(tmp_path, program) as screen:
        screen.panel()
        assert screen.modes() != screen.before
        screen.process.send_signal(signal.SIGINT)
        assert screen.end() != 0


def test_a_restart_restores_the_terminal(tmp_path: Path) -> None:
    """SIGHUP restarts the program from the panel, with the terminal as it was."""
    with Screen(tmp_path) as screen:
        screen.panel()
        screen.edit(
            "main.py", "run()\nprint", "import sys\nprint('line?')\nsys.stdin.readline()\nprint"
        )
        screen.process.send_signal(signal.SIGHUP)
        screen.wait_for("line?")
        assert screen.modes() == screen.before


def test_a_forked_child_waits_for_the_save(tmp_path: Path) -> None:
    """A child does not ask on its parent's terminal; it looks for saves itself."""
    program = """
== main.py
import os
def work(x):
    return 10 / x
child = os.fork()
if child:
    os.waitpid(child, 0)
    print("end", flush=True)
else:
    print(f"child {work(0)}", flush=True)
"""
    with Screen(tmp_path, program) as screen:
        screen.wait_for("pljam: a child asks no questions, and waits for a save: work (process")
        screen.edit("main.py", "10 / x", "10 + x")
        screen.wait_for("child 10")
        screen.wait_for("end")


def test_without_a_terminal_it_waits_for_the_save(tmp_path: Path) -> None:
    """One line says what it waits for; an end of the input is no answer."""
    write(tmp_path, PROGRAM)
    process = subprocess.Popen(
        [*PLJAM, "run", "--replay", "main.py"],
        cwd=tmp_path,
        env=environment(PLJAM_CACHE=""),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    lines: list[str] = []
    while not lines or "waits for a save" not in lines[-1]:
        lines.append(process.stderr.readline())
        assert lines[-1], "".join(lines)
    told = f"there is no terminal to ask on, so it waits for a save: Shop.total (process {process.pid})"
    assert lines[-1] == f"pljam: {told}\n"
    path = tmp_path / "shop.py"
    path.write_text(path.read_text().replace(FAILING, "return 8"))
    output, _ = process.communicate(timeout=60)
    assert output == "begin\nsold corner 8\nend [2, 2]\n"
    assert process.returncode == 0


def test_a_program_in_the_background_asks_no_questions(tmp_path: Path) -> None:
    """Reading there would stop the program, so it waits for the save."""
    inner = [*PLJAM, "run", "--replay", "main.py"]
    starts = "import subprocess, sys; subprocess.run(sys.argv[1:], process_group=0)"
    with Screen(tmp_path, command=["-c", starts, *inner]) as screen:
        screen.wait_for("pljam: in the background, it waits for a save: Shop.total (process")
        screen.edit("shop.py", FAILING, "return 8")
        screen.wait_for("sold corner 8")
        assert screen.end() == 0


def test_the_main_script_is_guarded_too(tmp_path: Path) -> None:
    """A function of the script itself waits; the script's own body fails as always."""
    program = """
== main.py
def half(x):
    return x / nothing
print(f"half {half(4)}", flush=True)
1 / 0
"""
    with Screen(tmp_path, program) as screen:
        screen.panel()
        screen.edit("main.py", "/ nothing", "/ 2")
        screen.wait_for("half 2.0")
        assert screen.end() == 1
        assert screen.text.endswith("ZeroDivisionError: division by zero\n")
        assert "run it again" not in screen.text


@pytest.mark.parametrize("target", [["-m", "tool"], ["app"], ["-m", "pack.tool"]], ids=str)
def test_modules_and_folders_are_guarded_too(tmp_path: Path, target: list[str]) -> None:
    """The code of ``-m`` and of a folder's main module waits as well."""
    text = "def half(x):\n    return x / nothing\nprint(f'half {half(4)}', flush=True)\n"
    program = f"\n== tool.py\n{text}\n== app/__main__.py\n{text}\n== pack/tool.py\n{text}"
    command = ["-m", "pljam", "run", "--replay", *target]
    with Screen(tmp_path, program, command=command) as screen:
        screen.panel()
        screen.press("v")
        screen.wait_for(": ")
        screen.press("7\n")
        screen.wait_for("half 7")
        assert screen.end() == 0


def test_off_asks_nothing(tmp_path: Path) -> None:
    """PLJAM=off runs the program only."""
    write(tmp_path, PROGRAM)
    done = subprocess.run(
        [*PLJAM, "run", "--replay", "main.py"],
        cwd=tmp_path,
        env={**environment(), "PLJAM": "off"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "pljam" not in done.stderr


def test_the_editor_is_told_the_line_as_it_wants_it() -> None:
    """Each family of editors has its own way to begin at a line."""
    from pljam._terminal.editor import editor_command

    for value, expected in {
        "vim": ["vim", "+9", "a.py"],
        "emacsclient -t": ["emacsclient", "-t", "+9", "a.py"],
        "code --wait": ["code", "--wait", "--goto", "a.py:9"],
        "/usr/bin/hx": ["/usr/bin/hx", "a.py:9"],
        "strange": ["strange", "a.py"],
    }.items():
        assert editor_command("a.py", 9, {"EDITOR": value}) == expected
    assert editor_command("a.py", 9, {"EDITOR": "vi", "VISUAL": "nano"}) == ["nano", "+9", "a.py"]


def test_a_handler_without_a_watch_looks_for_saves_itself(tmp_path: Path) -> None:
    """``pljam.Terminal()`` answers a replay of a program that runs by itself."""
    program = PROGRAM.replace("shop = Shop", "import pljam\nshop = Shop").replace(
        "\nrun()", "\nwith pljam.replay(handler=pljam.Terminal()):\n    run()"
    )
    with Screen(tmp_path, program, command=["main.py"]) as screen:
        screen.panel()
        screen.edit("shop.py", FAILING, "return (8")
        screen.wait_for("SyntaxError")
        screen.edit("shop.py", "return (8", "return 8")
        screen.wait_for("sold corner 8")
        assert screen.end() == 0
        assert screen.shown.count("SyntaxError") == 1


def test_of_two_threads_the_one_that_has_waited_is_retried_unasked(tmp_path: Path) -> None:
    """One panel is shown at a time, and one save mends both."""
    program = """
== main.py
import sys, threading
both = threading.Barrier(2)
def work(x):
    both.wait()
    return x / 0
def run(x):
    sys.stdout.write(f"worked {int(work(x))}\\n")
threads = [threading.Thread(target=run, args=[n], name=f"worker {n}") for n in (4, 8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end", flush=True)
"""
    with Screen(tmp_path, program) as screen:
        screen.panel()
        screen.edit("main.py", "both.wait()\n    return x / 0", "return x / 2")
        shown = screen.wait_for("end\n")
        assert "worked 2\n" in shown and "worked 4\n" in shown
        assert screen.shown.count("work failed") == 1
        assert screen.end() == 0
