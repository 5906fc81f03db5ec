import operator

OPS = {}


def op(symbol, compute):
    def run(a, b):
        return [symbol, compute(a, b)]

    run.symbol = symbol
    OPS[symbol] = run
    return run


for symbol, compute in {"+": operator.add, "-": operator.sub}.items():
    op(symbol, compute)

times = op("*", operator.mul)
