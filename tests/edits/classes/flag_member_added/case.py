"""A flag gains a member and an alias of several; combinations held before stay identical."""

OUTCOME = "applied"


def hold():
    import perms

    return {"rw": perms.Perm.READ | perms.Perm.WRITE, "read": perms.Perm.READ, "none": perms.NONE}


def observe():
    import perms

    return (
        [(one.name, one.value) for one in perms.Perm],
        str(perms.Perm.READ | perms.Perm.WRITE),
        (~perms.Perm.READ).value,
        perms.Perm(3) in perms.Perm(7) if hasattr(perms.Perm, "EXECUTE") else None,
    )


def check(held, stage):
    import perms

    rw, read = held["rw"], held["read"]
    assert perms.Perm.READ is read
    assert perms.Perm.READ | perms.Perm.WRITE is rw
    assert perms.Perm(3) is rw and read in rw
    assert perms.Perm(0) is held["none"]
    assert not perms.Perm.EXECUTE & rw
    if stage == "after2":
        assert perms.Perm.BOTH is rw
        assert (rw | perms.Perm.EXECUTE).value == 7
