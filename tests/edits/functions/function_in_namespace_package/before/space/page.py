from .tools import text
from .tools.text import wrap as w


def page(content):
    return w(content), text.wrap(content, 2)
