"""References that no search of the heap can change: frames, contexts, signal handlers, caches.

The interpreter keeps these in structures of its own, so each has its own way in. Each function
returns how many references it replaced and tells ``report`` of those that stay.
"""

from __future__ import annotations

import contextvars
import signal
import threading
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

from pljam._apply import heap, holders
from pljam._apply.describe import Unreached, describe
from pljam._apply.journal import Journal
from pljam._apply.rebuild import LRU_WRAPPER, Swap

Report = Callable[[Unreached], None]


def store_in_frames(
    swap_in: Callable[[object], Swap],
    left_in: Callable[[object], Swap],
    journal: Journal,
    is_own: Callable[[FrameType], bool],
    report: Report,
) -> int:
    """Replace the locals of frames on the threads' stacks; before 3.13, report them."""
    count = 0
    for _, frame in heap.thread_frames():
        if not is_own(frame):
            count += holders.in_frame(frame, swap_in(frame), journal)
            report_locals(frame, left_in(frame), report)
    return count


def report_locals(frame: FrameType, swap: Swap, report: Report) -> bool:
    """Report the locals of a frame that hold an old object, and say whether there are any."""
    code = frame.f_code
    found = False
    for name, value in holders.local_values(frame):
        if swap(value) is not value:
            found = True
            place = f"{code.co_filename}:{frame.f_lineno}"
            report(Unreached(describe(value), f"local {name} of {code.co_qualname} ({place})"))
    return found


def store_in_contexts(new_of: Mapping[int, Any], journal: Journal, report: Report) -> int:
    """Replace the values of context variables; a context that a thread is in refuses it."""
    count = 0

    def store(run: Callable[..., Any], variable: contextvars.ContextVar[Any], value: Any) -> int:
        new = new_of.get(id(value), value)
        if new is value:
            return 0
        where = f"context variable {variable.name}"
        try:
            run(variable.set, new)
        except RuntimeError:
            report(Unreached(describe(value), where, "a thread is in that context"))
            return 0
        journal.on_undo(run, variable.set, value, label=where)
        return 1

    current = contextvars.copy_context()
    for context in heap.contexts():
        if context is not current:
            for variable, value in context.items():
                count += store(context.run, variable, value)
    for variable, value in current.items():
        # The context that we are in refuses to be entered: its variables are simply set.
        count += store(lambda set_value, new: set_value(new), variable, value)
    return count


def store_signal_handlers(new_of: Mapping[int, Any], journal: Journal, report: Report) -> int:
    """Replace signal handlers, which only the main thread may set."""
    count = 0
    for number in signal.valid_signals():
        handler = signal.getsignal(number)
        new = new_of.get(id(handler), handler)
        if new is handler:
            continue
        where = f"the handler of signal {number:d}"
        if threading.current_thread() is threading.main_thread():
            journal.on_undo(signal.signal, number, handler, label=where)
            signal.signal(number, new)
            count += 1
        else:
            report(Unreached(describe(handler), where, "only the main thread may set it"))
    return count


def clear_caches(cached: list[Any]) -> int:
    """Empty bounded ``lru_cache`` wrappers, given them or their dictionaries.

    Keys and results stand in links that nothing outside can change; an undo does not bring
    them back, they are computed again.
    """
    wrappers = {id(holder): holder for holder in cached if type(holder) is LRU_WRAPPER}
    for holder in heap.referrers([holder for holder in cached if type(holder) is dict]):
        if type(holder) is LRU_WRAPPER:
            wrappers[id(holder)] = holder
    for wrapper in wrappers.values():
        LRU_WRAPPER.cache_clear(wrapper)
    return len(wrappers)
