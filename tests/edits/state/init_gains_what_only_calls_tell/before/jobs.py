SEEN = []
EVERY = []


class Renamed:
    def __init__(self, n=1):
        self.n = n


class Open:
    def __init__(self, name, **options):
        self.name = name
        self.options = options


class Rest:
    def __init__(self, name, *rest):
        self.name = name
        self.rest = rest


class Base:
    def __init__(self, name):
        self.name = name


class Child(Base):
    def __init__(self):
        super().__init__("child")


class Own(Base):
    color = "blue"

    def __init__(self):
        self.name = "own"


class Filled:
    def __init__(self, name):
        self.name = name

    def fill(self):
        self.count = len(self.name)


class Early:
    def __init__(self, name):
        self.name = name
        if not name:
            return
        self.tag = name


class Loud:
    total = 0

    def __init__(self, name):
        self.name = name

    @property
    def next(self):
        SEEN.append(self.name)
        return len(SEEN)


EVERY += [Renamed(7), Open("a", timeout=5), Rest("a", 5), Child(), Filled("abc"), Early("")]
EVERY += [Loud("x")]
OWN = Own()
