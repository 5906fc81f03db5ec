import marks


@marks.mark
def clean():
    return 1


def sweep():
    return 2


marks.tag(sweep)


class Job:
    @marks.mark
    def run(self):
        return 3
