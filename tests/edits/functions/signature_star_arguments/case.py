"""Functions that gain and lose star parameters are called by the new signature at once."""

OUTCOME = "applied"


def hold():
    import fmt

    return fmt.join, fmt.options


def observe():
    import cli

    return cli.main()


def check(held, stage):
    join, options = held
    if stage == "after":
        assert join("a", "b", "c", sep="+") == "a+b+c"
        assert options("n", verbose=True, z=1) == (["n"], True, ["z"])
    else:
        assert join("a", "b", "c") == ("a", ("b", "c"))
        assert options(1, x=2) == (1, {"x": 2})
