"""Failures in threads, tasks and children, several at once, and signals during a pause."""

from __future__ import annotations

from pathlib import Path

from replay.playing import Edit, play


def test_the_second_of_two_threads_is_not_asked_if_the_first_edit_mends_it(tmp_path: Path) -> None:
    """The second of two threads is not asked if the first edit mends it."""
    program = """
== main.py
import threading
together = threading.Barrier(2)
results = {}
def work(n):
    together.wait()
    raise NotImplementedError
def run(n):
    results[n] = work(n)
def main():
    threads = [threading.Thread(target=run, args=(n,)) for n in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(results.items()))
"""
    fix = Edit("main.py", "together.wait()\n    raise NotImplementedError", "return n * 10")
    played = play(tmp_path, program, {"work": [fix]})
    assert played.lines == ["[(1, 10), (2, 20)]"]
    assert played.asked == ["work 1"]


def test_two_threads_may_be_in_one_replay(tmp_path: Path) -> None:
    """Of two threads in one replay each leaves its own, in whatever order."""
    program = """
== main.py
import pljam, threading
inside = [threading.Event(), threading.Event()]
left = threading.Event()
results = []
def work():
    raise ValueError
@pljam.replay(handler=lambda failure: pljam.UseValue("asked"))
def serve(n):
    inside[n].set()
    if n:
        left.wait(5)
        return work()
    inside[1].wait(5)
def run(n):
    try:
        results.append(serve(n))
    except ValueError:
        results.append("missed")
    left.set()
def main():
    first = threading.Thread(target=run, args=(0,))
    first.start()
    inside[0].wait(5)
    second = threading.Thread(target=run, args=(1,))
    second.start()
    first.join()
    second.join()
    print(results)
"""
    assert play(tmp_path, program, {}, guarded=False).lines == ["[None, 'asked']"]


def test_a_failure_in_an_executor_is_mended_in_its_thread(tmp_path: Path) -> None:
    """A failure in an executor is mended in its thread."""
    program = """
== main.py
from concurrent.futures import ThreadPoolExecutor
def work(n):
    return n / 0
def main():
    with ThreadPoolExecutor(2) as pool:
        print(list(pool.map(work, [1, 2, 3])))
"""
    fix = Edit("main.py", "n / 0", "n / 1")
    assert play(tmp_path, program, {"work": [fix]}).lines == ["[1.0, 2.0, 3.0]"]


def test_tasks_that_fail_together_are_each_made_again(tmp_path: Path) -> None:
    """Tasks that fail together are each made again, and a third one goes on meanwhile."""
    program = """
== main.py
import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    raise NotImplementedError
async def tick(log):
    for n in range(3):
        await asyncio.sleep(0)
        log.append(n)
async def both():
    log = []
    values = await asyncio.gather(fetch(1), fetch(2), tick(log))
    return values, log
def main():
    print(asyncio.run(both()))
"""
    fix = Edit("main.py", "raise NotImplementedError", "return n")
    played = play(tmp_path, program, {"fetch": [fix]})
    assert played.lines == ["([1, 2, None], [0, 1, 2])"]
    assert played.asked == ["fetch 1"]


def test_a_task_that_is_cancelled_during_its_pause_ends(tmp_path: Path) -> None:
    """A task that is cancelled during its pause ends as cancelled."""
    program = """
== main.py
import asyncio, threading
asked = threading.Event()
ended = threading.Event()
async def fetch():
    raise NotImplementedError
async def both():
    task = asyncio.create_task(fetch())
    while not asked.is_set():
        await asyncio.sleep(0.001)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    print(ended.wait(5))
def main():
    asyncio.run(both())
"""
    wait = (
        "(__import__('main').asked.set(), failure.ended.wait(5),"
        " __import__('main').ended.set(), Retry())[-1]"
    )
    assert play(tmp_path, program, {"fetch": [wait]}).lines == ["cancelled", "True"]


def test_an_interrupt_during_a_pause_gives_up(tmp_path: Path) -> None:
    """An interrupt during a pause raises the original exception."""
    program = """
== main.py
def work():
    raise ValueError("original")
def main():
    work()
"""
    interrupt = "__import__('signal').raise_signal(__import__('signal').SIGINT)"
    played = play(tmp_path, program, {"work": [interrupt]})
    assert played.raised.endswith("ValueError: original\n")
    assert "KeyboardInterrupt" not in played.raised
    assert played.asked == ["work 1"]


def test_a_failure_that_waits_too_long_is_given_up(tmp_path: Path) -> None:
    """A failure that waits too long is given up, and its handler learns of it."""
    program = """
== main.py
def work():
    raise ValueError("original")
def main():
    work()
"""
    played = play(tmp_path, program, {"work": ["failure.ended.wait(5) and Retry()"]}, seconds=0.05)
    assert played.raised.endswith("ValueError: original\n")
    assert played.told == ["work: no answer in 0.05 s: it is given up"]


def test_a_forked_child_asks_for_itself(tmp_path: Path) -> None:
    """A forked child asks for itself, also if another thread was being asked at the fork."""
    program = """
== main.py
import os, sys, threading
asked, go_on = threading.Event(), threading.Event()
def waits():
    raise ValueError("parent")
def work(n):
    raise NotImplementedError
def main():
    thread = threading.Thread(target=waits)
    thread.start()
    asked.wait(5)
    child = os.fork()
    if not child:
        print("child", work(2))
        sys.stdout.flush()
        os._exit(0)
    print(os.waitpid(child, 0)[1])
    go_on.set()
    thread.join()
"""
    wait = "(__import__('main').asked.set(), __import__('main').go_on.wait(9), UseValue(1))[-1]"
    played = play(tmp_path, program, {"waits": [wait], "work": ["UseValue(5)"]})
    assert played.lines == ["child 5", "0"]


def test_a_handler_may_be_a_coroutine_function(tmp_path: Path) -> None:
    """A handler may be a coroutine function, for plain calls and for coroutines."""
    program = """
== main.py
import asyncio, pljam
def plain():
    raise ValueError
async def waited():
    raise ValueError
async def answer(failure):
    await asyncio.sleep(0)
    return pljam.UseValue(failure.name)
async def both():
    return plain(), await waited()
def main():
    with pljam.replay(handler=answer):
        print(plain(), asyncio.run(both()))
"""
    assert play(tmp_path, program, {}).lines == ["plain ('plain', 'waited')"]


def test_a_coroutine_handler_that_fails_gives_up_and_is_shown(tmp_path: Path) -> None:
    """A handler that is a coroutine function fails as any other: it gives up, and is shown."""
    program = """
== main.py
def work():
    raise ValueError("original")
async def answer():
    return 1 / 0
def main():
    work()
"""
    played = play(tmp_path, program, {"work": ["__import__('main').answer()"]})
    assert played.raised.endswith("ValueError: original\n")
    assert played.told[0].startswith("the handler failed, and the exception goes on\n")
    assert "ZeroDivisionError" in played.told[0]


def test_a_handler_that_fails_gives_up_and_is_shown(tmp_path: Path) -> None:
    """A handler that fails gives up, and what it raised is shown."""
    program = """
== main.py
def work():
    raise ValueError("original")
def main():
    work()
"""
    played = play(tmp_path, program, {"work": ["1 / 0"]})
    assert played.raised.endswith("ValueError: original\n")
    assert played.told[0].startswith("the handler failed, and the exception goes on\n")
    assert "ZeroDivisionError" in played.told[0]
