"""Instances made before get what the edited initializer makes of what it stores as ever."""

OUTCOME = "applied"


def hold():
    import posts

    return list(posts.POSTS)


def observe():
    import posts

    return [post.describe() for post in posts.POSTS]


def check(held, stage):
    import posts

    assert posts.POSTS == held
