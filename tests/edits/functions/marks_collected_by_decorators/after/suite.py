from marks import mark

SIZES = [1, 2, 3]


@mark("sizes", *SIZES)
def quick():
    return 1


@mark("slow")
@mark("sizes", 200)
def slow():
    return 2


class Group:
    @mark("inner", 2)
    def member(self):
        return 3
