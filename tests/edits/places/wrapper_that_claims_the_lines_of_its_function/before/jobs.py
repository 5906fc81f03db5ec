import tools


class Jobs:
    @tools.given(3)
    def run(self, number, verb="run"):
        return f"{verb} {number}"
