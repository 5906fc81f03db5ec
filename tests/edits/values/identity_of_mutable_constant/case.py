"""An edited list is a new list under its name everywhere; an unedited one is the old list."""

OUTCOME = "applied"


def hold():
    import lists
    import user

    return lists.STABLE, user.Holder(lists.STABLE)


def observe():
    import user

    return user.CHANGED, user.STABLE, user.first(), user.BOTH


def check(held, stage):
    import lists
    import user

    stable, holder = held
    assert lists.STABLE is stable is user.STABLE is holder.items
    assert user.CHANGED is lists.CHANGED
    assert user.BOTH[1] is stable
