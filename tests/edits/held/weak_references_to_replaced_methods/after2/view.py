import functools


class View:
    @functools.lru_cache
    def area(self):
        return 9

    def draw(self):
        return f"area {self.area()}"

    def size(self):
        def grow(n):
            return n * 10

        return grow(2)
