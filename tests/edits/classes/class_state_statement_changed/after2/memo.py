from collections import OrderedDict


class Memo:
    store = OrderedDict(start=5)
    puts = 0

    @classmethod
    def put(cls, key, value):
        cls.puts += 1
        cls.store[key] = value
