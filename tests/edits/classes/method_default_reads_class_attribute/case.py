"""A method's default that reads a class attribute follows when only the attribute is edited."""

OUTCOME = "applied"


def hold():
    import paging

    return paging.Page().take


def observe():
    import paging

    return paging.Page().take(), paging.Page.take.__defaults__, paging.Page.SIZE


def check(held, stage):
    assert held() == {"after": 50, "after2": 75}[stage]
