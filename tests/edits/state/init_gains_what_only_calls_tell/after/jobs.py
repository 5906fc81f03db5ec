SEEN = []
EVERY = []


class Renamed:
    def __init__(self, count=1):
        self.count = count


class Open:
    def __init__(self, name, timeout=30, **options):
        self.name = name
        self.timeout = timeout
        self.options = options


class Rest:
    def __init__(self, name, size=1, *rest):
        self.name = name
        self.size = size
        self.rest = rest


class Base:
    def __init__(self, name, size=1):
        self.name = name
        self.size = size
        self.color = "red"


class Child(Base):
    def __init__(self):
        super().__init__("child", size=5)
        del self.color
        self.color = "red"


class Own(Base):
    color = "blue"

    def __init__(self):
        self.name = "own"


class Filled:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.fill()
        self.words = []
        self.words.append(name)

    def fill(self):
        self.count = len(self.name)


class Early:
    def __init__(self, name):
        self.name = name
        if not name:
            return
        self.tag = name
        self.extra = 4


class Loud:
    total = 0

    def __init__(self, name):
        self.name = name
        self.number = self.next
        self.place = len(EVERY)

    @property
    def next(self):
        SEEN.append(self.name)
        return len(SEEN)


EVERY += [Renamed(7), Open("a", timeout=5), Rest("a", 5), Child(), Filled("abc"), Early("")]
EVERY += [Loud("x")]
OWN = Own()
