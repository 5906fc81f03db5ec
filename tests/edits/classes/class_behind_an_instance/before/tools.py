from functools import partial


class curry(object):
    def __init__(self, func, *args):
        self._partial = partial(func, *args)
        self.__doc__ = func.__doc__

    @property
    def func(self):
        return self._partial.func

    @property
    def __wrapped__(self):
        return self.func

    def __call__(self, *args):
        try:
            return self._partial(*args)
        except TypeError:
            return type(self)(self.func, *self._partial.args, *args)
