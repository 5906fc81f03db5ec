"""A counter goes on counting from where it is when the function that counts is edited."""

OUTCOME = "applied"


def hold():
    import hits

    for _ in range(3):
        hits.hit()
    return hits.hit


def observe():
    import hits

    return hits.describe(5)


def check(hit, stage):
    import hits

    assert hits.hit is hit
    assert hits.count == {"after": 3, "after2": 13}[stage]
    hit()
    assert hits.count == {"after": 13, "after2": 12}[stage]
