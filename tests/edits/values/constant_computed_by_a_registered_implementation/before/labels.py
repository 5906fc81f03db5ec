import functools


@functools.singledispatch
def label(value):
    return f"? {value}"


@label.register
def _(value: int):
    return f"# {value}"


@label.register(list)
def label_list(value):
    return ", ".join(map(label, value))


class Labels:
    @functools.singledispatchmethod
    def tag(self, value):
        return f"<{value}>"

    @tag.register
    def _(self, value: float):
        return f"<{value}%>"
