from movies import Movie


class Series(Movie):
    seasons: int
