"""A changed class attribute is seen through instances and subclasses; overrides stay."""

OUTCOME = "applied"


def hold():
    import retry

    custom = retry.Policy()
    custom.attempts = 99
    return retry.Policy(), custom, retry.Patient(), retry.Stubborn()


def observe():
    import retry

    return retry.Policy.attempts, retry.Patient().attempts, retry.Stubborn.attempts


def check(held, stage):
    plain, custom, patient, stubborn = held
    expected = {"after": 5, "after2": 8}[stage]
    assert plain.attempts == patient.attempts == expected
    assert custom.attempts == 99
    assert stubborn.attempts == 1000
