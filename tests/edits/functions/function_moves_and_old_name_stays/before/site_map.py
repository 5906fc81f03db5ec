import lib
from lib.core import slug

LINKS = [slug, lib.slug]


def link(text):
    return [make(text) for make in LINKS]
