from typing import NotRequired, TypedDict


class Movie(TypedDict, total=False):
    title: str
    rating: NotRequired[int]
