"""Four threads calling during a hundred reloads never see defaults of one generation with another's body."""

OUTCOME = "applied"
LONG = True

SOURCE = """
def quote(amount={g}, unit={g}, *, tag={g}):
    return amount, unit, tag, {g}
"""


def drive(write, reload):
    import sys
    import threading

    import market

    sys.setswitchinterval(1e-4)
    wrong, seen, stop = [], set(), threading.Event()
    quote = market.quote

    def call(use):
        while not stop.is_set():
            try:
                found = set(use())
            except BaseException as error:
                wrong.append(repr(error))
                return
            if len(found) != 1:
                wrong.append(found)
            seen.update(found)

    uses = [quote, quote, lambda: market.quote(), lambda: market.quote()]
    threads = [threading.Thread(target=call, args=(use,)) for use in uses]
    for thread in threads:
        thread.start()
    try:
        for generation in range(1, 101):
            write("market.py", SOURCE.format(g=generation))
            reload()
            if wrong:
                break
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert wrong == [], wrong[:3]
    assert quote is market.quote
    assert quote() == (100, 100, 100, 100)
    assert len(seen) > 1
