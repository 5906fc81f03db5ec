class Base:
    def kind(self):
        return "base"


class Item:
    def kind(self):
        return "item"


LOOP = []
LOOP.append(LOOP)
RING = {"item": Item()}
RING["ring"] = {"self": RING}
DEEP = ["bottom", Item]
for _ in range(50_000):
    DEEP = [DEEP]


def count():
    return len(RING)
