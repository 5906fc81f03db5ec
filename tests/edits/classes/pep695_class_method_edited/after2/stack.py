class Base:
    def size(self):
        return len(self.items)


class Stack[T](Base):
    word = "top"

    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T):
        self.items.append(item)

    def peek(self):
        return f"{self.word} {self.items[-1]} of {self.size()}"

    def first[D](self, default: D) -> T | D:
        return self.items[0] if self.items else default
