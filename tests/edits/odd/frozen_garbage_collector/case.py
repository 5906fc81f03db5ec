"""What gc.freeze() has put out of sight follows where names lead to it; the collector stays as set."""

import gc

OUTCOME = "applied"


def hold():
    import server

    handler = server.Handler()
    bound = handler.handle
    gc.collect()
    gc.freeze()
    gc.disable()
    gc.set_threshold(500, 7, 7)
    return handler, bound, server.dispatch, server.cached, server.TABLE


def observe():
    import server

    return server.dispatch(1), server.cached(2), server.LIMIT, server.Handler().handle()


def check(held, stage):
    import server

    handler, bound, dispatch, cached, table = held
    assert server.dispatch is dispatch and server.cached is cached and server.TABLE is table
    assert bound() == handler.handle() == {"after": "HANDLE", "after2": "handle 2"}[stage]
    assert table["dispatch"](3) == dispatch(3)
    assert gc.get_freeze_count() > 0
    assert not gc.isenabled()
    assert gc.get_threshold()[0] == 500
