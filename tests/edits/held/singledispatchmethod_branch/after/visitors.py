from functools import singledispatchmethod


class Printer:
    def __init__(self):
        self.lines = []

    @singledispatchmethod
    def visit(self, node):
        self.lines.append("node")

    @visit.register
    def _(self, node: str):
        self.lines.append("string " + node)

    @visit.register
    def _(self, node: int):
        self.lines.append("number")
