"""A list that the project appends to is state: it stays although a constant in it changed."""

OUTCOME = {"after": "kept:kept-derived"}


def hold():
    import queue_

    queue_.push("job")
    return queue_.QUEUE, queue_.INDEX


def observe():
    import queue_

    return queue_.FIRST, queue_.ORDER, queue_.constants.FIRST


def check(held, stage):
    import queue_

    queue, index = held
    assert queue_.QUEUE is queue == ["start", "job"]
    assert queue_.INDEX is index == {"start": 0, "job": 1}
