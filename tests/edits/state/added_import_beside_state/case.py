"""An added import and the code that uses it work at once, beside state that goes on."""

OUTCOME = "applied"


def hold():
    import queue_

    queue_.put(3)
    queue_.put(1)
    return queue_.items, queue_.put


def observe():
    import queue_

    return queue_.describe([2, 1]), hasattr(queue_, "heapq"), hasattr(queue_, "datetime")


def check(held, stage):
    import queue_

    items, put = held
    assert queue_.items is items and queue_.put is put
    if stage == "after":
        assert items == [3, 1]
        put(2)
        assert items[0] == 1 or sorted(items) == [1, 2, 3]
    else:
        assert sorted(items) == [1, 2, 3]
