"""When a package re-exports from another module, all who import from the package follow."""

OUTCOME = "applied"


def observe():
    import codec
    import store

    return codec.encode("ab"), store.save("ab"), store.MAGIC, store.enc("z")


def hold():
    import store

    store.saved.append(1)
    return store.saved


def check(saved, stage):
    import codec.v1
    import codec.v2
    import store

    assert store.saved is saved and saved[0] == 1
    expected = codec.v2 if stage == "after" else codec.v1
    assert store.encode is expected.encode is store.enc
    assert codec.v1.encode("a") == b"1a" and codec.v2.encode("a") == b"2A"
