from marks import mark

SIZES = [1, 2]


@mark("sizes", *SIZES)
def quick():
    return 1


@mark("slow")
@mark("sizes", 100)
def slow():
    return 2


class Group:
    @mark("inner", 1)
    def member(self):
        return 3
