import marking


@marking.mark("nightly")
class Checks:
    @marking.mark("slow")
    @marking.mark("net")
    def load(self):
        return "loaded"

    @marking.mark("fast")
    def parse(self):
        return "parsed well"
