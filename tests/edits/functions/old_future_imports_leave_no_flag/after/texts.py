from __future__ import absolute_import, print_function, unicode_literals


def title(text):
    return text.upper()


class Page:
    def show(self, text):
        return title(text) + "!"
