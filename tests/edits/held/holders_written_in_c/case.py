"""Functions that become wrapped are followed from timers, signal handlers, hooks, iterators and containers written in C."""

OUTCOME = "replaced"


def hold():
    import itertools
    import operator
    import signal
    import sys
    import threading
    import weakref
    from collections import ChainMap, OrderedDict, defaultdict, deque
    from contextlib import ExitStack
    from functools import partial, partialmethod
    from types import MappingProxyType, SimpleNamespace
    from unittest import mock

    import jobs

    class Uses:
        go = partialmethod(lambda self, call: call(), jobs.work)

    done = []
    timer = threading.Timer(3600, jobs.work)
    stack = ExitStack()
    stack.callback(lambda call: done.append(call()), jobs.work)
    sys.excepthook = jobs.hook
    signal.signal(signal.SIGUSR1, jobs.on_signal)
    final = weakref.finalize(jobs.anchor, jobs.work)
    final.atexit = False
    return {
        "timer": lambda: timer.function(),
        "slot": (lambda box: lambda: box.call())(jobs.Box(jobs.work)),
        "proxy": (lambda p: lambda: p["w"]())(MappingProxyType({"w": jobs.work})),
        "chain": (lambda c: lambda: c["w"]())(ChainMap({}, {"w": jobs.work})),
        "factory": (lambda d: lambda: d[object()])(defaultdict(jobs.work)),
        "factory2": (lambda d: lambda: d[object()])(defaultdict(jobs.work)),
        "deque": (lambda d: lambda: d[0]())(deque([jobs.work], maxlen=3)),
        "ordered": (lambda d: lambda: next(iter(d.values()))())(OrderedDict(w=jobs.work)),
        "namespace": (lambda n: lambda: n.w())(SimpleNamespace(w=jobs.work)),
        "cycle": (lambda c: lambda: next(c)())(itertools.cycle([jobs.work])),
        "method": Uses().go,
        "mock": mock.Mock(side_effect=jobs.work),
        "partial": partial(partial(jobs.work)),
        "stack": lambda: (stack.close(), done.pop())[1],
        "frozen": (lambda f: lambda: next(iter(f))())(frozenset([jobs.work])),
        "values": (lambda v: lambda: next(iter(v))())({"w": jobs.work}.values()),
    }


def check(held, stage):
    import signal
    import sys

    import jobs

    wrong = []
    for name, call in held.items():
        try:
            found = call()
        except Exception as error:
            found = repr(error)
        if found != ("new", "work", 1):
            wrong.append((name, found))
    assert not wrong, wrong
    assert sys.excepthook is jobs.hook
    assert signal.getsignal(signal.SIGUSR1) is jobs.on_signal
