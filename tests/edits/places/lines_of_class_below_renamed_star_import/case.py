"""Methods of a class whose attributes follow a renamed file have the lines where they stand."""

import inspect

OUTCOME = "applied"
DELETED = {"after": ["pkg/rates.py"]}


def observe():
    import pkg

    functions = pkg.Cart.__init__, pkg.Cart.fee, vars(pkg.Cart)["share"].__func__
    return (
        [function.__code__.co_firstlineno for function in functions],
        [inspect.getsource(function) for function in functions],
        *(pkg.Cart.label, pkg.Cart(1).fee(2)),
    )
