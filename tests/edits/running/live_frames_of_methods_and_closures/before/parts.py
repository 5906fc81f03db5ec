class Door:
    def __init__(self, gate):
        self.gate = gate

    def wait(self, out):
        self.gate(20)
        out.append("old method")


def make(gate):
    def closure(out):
        gate(20)
        out.append("old closure")

    return closure


def other(gate, out):
    gate(20)
    out.append("other")
