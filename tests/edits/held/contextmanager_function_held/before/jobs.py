from locks import locked, trace

GUARDS = {"db": locked}


def job(name):
    del trace[:]
    with GUARDS["db"](name) as got:
        trace.append("work " + got)
    return list(trace)
