"""Threads that entered a function in different generations all end on the code that they entered."""

OUTCOME = "applied"
REPORT = None


def enter():
    import threading

    import guest

    leave, inside = threading.Event(), threading.Event()

    class Book(list):
        def append(self, line):
            super().append(line)
            inside.set()

    book = Book()
    thread = threading.Thread(target=guest.stay, args=(leave, book), daemon=True)
    thread.start()
    assert inside.wait(20)
    return thread, leave, book


def hold():
    return [enter()]


def observe():
    import threading

    import guest

    leave, book = threading.Event(), []
    leave.set()
    guest.stay(leave, book)
    return book


def check(held, stage):
    if REPORT is not None:
        assert [n for n in REPORT["live_frames"] if n.endswith("stay")], REPORT
    held.append(enter())
    if stage == "after2":
        for thread, leave, _ in held:
            leave.set()
            thread.join(20)
        books = [list(book) for _, _, book in held]
        assert books == [["in", "old out"], ["in", "new out"], ["in", "newest out"]]
