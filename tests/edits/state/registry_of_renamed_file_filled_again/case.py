"""The registry of a file that is renamed is filled again by the statements and decorators of other files."""

OUTCOME = "replaced"
DELETED = {"after": ["routes.py"]}


def hold():
    import admin
    import views

    views.log.append(1)
    return views.index, views.log


def observe():
    import admin
    import views

    return sorted(views.table), admin.NAMES, admin.registry.marks, views.COUNT


def check(held, stage):
    import views

    assert held == (views.index, views.log) and views.log == [1]
