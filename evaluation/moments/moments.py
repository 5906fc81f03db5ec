"""The moments: each makes requests, lets the edit happen in the middle of one, and asks again."""

from __future__ import annotations

import ast
import asyncio
import inspect
import socket
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from evaluation.moments import gate
from evaluation.moments.judge import judge

GENERATIONS = 50


class Play:
    """One moment of one edit: the program, how to edit it, and what the answers showed."""

    def __init__(self, shop: Any, kind: str, edit: Callable[[int], None], truth: Any) -> None:
        self.shop, self.kind, self.edit, self.truth = shop, kind, edit, truth
        self.in_flight: Counter[str] = Counter()
        self.after: Counter[str] = Counter()

    def request(self) -> Any:
        """Make one request and return its answer."""
        made = getattr(self.shop, self.kind)(0)
        if inspect.iscoroutine(made):
            return asyncio.run(made)
        return made if isinstance(made, list) else list(_each(made))

    def verdict(self, ask: Callable[[], Any]) -> str:
        """Return what a request showed."""
        try:
            return judge(ask(), self.truth)
        # why: whatever a request raises is what is measured
        except Exception as error:
            return f"WRONG: {type(error).__name__}"

    def again(self, ask: Callable[[], Any]) -> None:
        """Make the requests after the edit."""
        self.after.update(self.verdict(ask) for _ in range(3))

    def held(self, ask: Callable[[], Any]) -> None:
        """Edit while a thread is in the middle of a request, or an executor's queue holds it."""
        stop = gate.Stop()
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(ask)
            stop.wait()
            waiting = pool.submit(ask)
            self.edit(2)
            stop.open()
            self.in_flight[self.verdict(future.result)] += 1
            self.again(waiting.result)
        self.again(ask)


def held(play: Play) -> None:
    """Edit in the middle of a request, with another one in the queue of the executor."""
    play.held(play.request)


def within(play: Play) -> None:
    """Edit from within the request itself."""
    gate.arm(lambda: play.edit(2))
    play.in_flight[play.verdict(play.request)] += 1
    play.again(play.request)


def suspended(play: Play) -> None:
    """Edit while a generator is suspended."""
    stream = _each(getattr(play.shop, play.kind)(0))
    begun = [next(stream) for _ in range(3)]
    play.edit(2)
    play.in_flight[play.verdict(lambda: [*begun, *stream])] += 1
    play.again(play.request)


def awaiting(play: Play) -> None:
    """Edit while a server's handler awaits, with the connection open."""
    with _connection(play.shop) as ask:
        ask()
        play.held(ask)


def kept_alive(play: Play) -> None:
    """Edit while a connection is open and nothing is asked."""
    with _connection(play.shop) as ask:
        ask()
        play.edit(2)
        play.again(ask)


def four_threads(play: Play) -> None:
    """Edit again and again while four threads ask without pause."""
    sys.setswitchinterval(1e-5)
    ended = threading.Event()
    live = 1

    def work() -> None:
        while not ended.is_set():
            begun = live
            verdict = play.verdict(play.request)
            if begun and begun == live and verdict != f"version {begun}":
                verdict = f"WRONG between edits: {verdict}"
            play.in_flight["whole" if verdict.startswith("version") else verdict] += 1

    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(work) for _ in range(4)]
        try:
            for version in range(2, GENERATIONS + 2):
                live = 0
                play.edit(version)
                live = version
        finally:
            ended.set()
    for future in futures:
        future.result()
    play.again(play.request)


def _each(stream: Any) -> Iterator[Any]:
    """Yield the items of a generator of either kind."""

    async def following() -> Any:
        return await anext(stream, None)

    if inspect.isgenerator(stream):
        yield from stream
        return
    with asyncio.Runner() as runner:
        while (item := runner.run(following())) is not None:
            yield item


@contextmanager
def _connection(shop: Any) -> Iterator[Callable[[], Any]]:
    """Serve in a thread, and yield what asks through one connection."""
    begun: Future[tuple[Any, ...]] = Future()

    async def serve() -> None:
        server = await asyncio.start_server(shop.serve, "127.0.0.1", 0)
        done = asyncio.Event()
        begun.set_result((server.sockets[0].getsockname(), asyncio.get_running_loop(), done))
        await done.wait()
        server.close()

    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(asyncio.run, serve())
        address, loop, done = begun.result(gate.SECONDS)
        with socket.create_connection(address, gate.SECONDS) as line, line.makefile("rwb") as file:

            def ask() -> Any:
                file.write(b"\n")
                file.flush()
                return ast.literal_eval(file.readline().decode() or "'dropped'")

            yield ask
        loop.call_soon_threadsafe(done.set)
        served.result()


MOMENTS: dict[str, tuple[str, Callable[[Play], None]]] = {
    "between two calls": ("handle", held),
    "deep in a recursion": ("recurse", held),
    "in sorted(key=…)": ("sort", held),
    "in re.sub": ("substitute", held),
    "in a with block": ("entered", held),
    "holding a lock": ("locked", held),
    "in an except block": ("caught", held),
    "in an import": ("importing", held),
    "within the request": ("handle", within),
    "suspended generator": ("stream", suspended),
    "suspended async generator": ("stream_async", suspended),
    "handler awaits": ("reply", awaiting),
    "kept-alive connection": ("reply", kept_alive),
    "four threads": ("handle", four_threads),
}
"""Each moment by its name, with the kind of its requests."""
