"""The file of some handlers is deleted, with the import that loaded it: nothing of it is served."""

OUTCOME = "applied"
DELETED = {"after": ["extra.py"]}


def observe():
    import main

    return [[main.app.handle(k) for k in "ab"], [hook() for hook in main.app.HOOKS]]
