"""What functions gave that call a function of their own follows when that is edited."""
OUTCOME = "applied"


def hold():
    import alpha


def observe():
    import alpha

    return alpha.S1, alpha.f1(2), alpha.S2, alpha.f2(2)
