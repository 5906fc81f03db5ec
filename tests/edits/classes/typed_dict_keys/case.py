"""Keys of a TypedDict are added and made optional; a heir in another file has them too."""

OUTCOME = "applied"


def hold():
    import movies

    return movies.Movie, movies.Movie(title="Ran")


def observe():
    import movies
    import series

    return (
        sorted(movies.Movie.__annotations__),
        sorted(movies.Movie.__required_keys__),
        sorted(movies.Movie.__optional_keys__),
        movies.Movie.__total__,
        sorted(series.Series.__annotations__),
    )


def check(held, stage):
    import movies

    cls, ran = held
    assert cls is movies.Movie
    assert ran == {"title": "Ran"} and type(ran) is dict
    assert movies.Movie(title="Ikiru", year=1952)["year"] == 1952
