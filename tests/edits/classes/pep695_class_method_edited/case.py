"""Methods of a class with its own type parameters are edited, one with super(), one generic itself."""

REQUIRES = (3, 12)
OUTCOME = "applied"


def hold():
    import stack

    filled = stack.Stack()
    filled.push(1)
    return filled, stack.Stack[int], stack.Stack


def observe():
    import stack

    made = stack.Stack[str]()
    made.push("a")
    return (
        made.peek(),
        [str(one) for one in stack.Stack.__type_params__],
        [str(one) for one in stack.Stack.first.__type_params__],
        stack.Stack.__parameters__ == stack.Stack.__type_params__,
    )


def check(held, stage):
    import stack

    filled, alias, cls = held
    assert cls is stack.Stack is alias.__origin__ is type(filled)
    assert filled.peek() == {"after": (1, 1), "after2": "top 1 of 1"}[stage]
    assert filled.items == [1]
