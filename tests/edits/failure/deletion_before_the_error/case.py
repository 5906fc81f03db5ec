"""Names deleted, renamed and rebound in a failing batch are all there again, as the same objects."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import tools
    import users

    return dict(vars(tools)), dict(vars(users))


def observe():
    import tools
    import users

    return sorted(n for n in vars(tools) if not n.startswith("__")), users.run()


def check(held, stage):
    import tools
    import users

    if stage == "after":
        for module, names in zip((tools, users), held):
            assert vars(module).keys() == names.keys()
            assert all(vars(module)[name] is value for name, value in names.items())
