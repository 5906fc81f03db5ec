"""Weak references, weak dictionaries and weak methods of a class and its instances stay alive."""

import weakref

OUTCOME = "applied"


def hold():
    import bus

    listener = bus.Listener("a")
    by_class = weakref.WeakKeyDictionary({bus.Listener: "kind"})
    method = weakref.WeakMethod(listener.receive)
    bus.SUBSCRIBERS.add(listener)
    return {
        "listener": listener,
        "weak": weakref.ref(bus.Listener),
        "by_class": by_class,
        "method": method,
    }


def observe():
    import bus

    return bus.Listener("b").receive(1)


def check(held, stage):
    import bus

    assert held["weak"]() is bus.Listener
    assert held["by_class"][bus.Listener] == "kind"
    assert held["method"]()(2) == {"after": "a got 2", "after2": "2 for a"}[stage]
    assert list(bus.SUBSCRIBERS) == [held["listener"]]
    assert type(held["listener"]) is bus.Listener
