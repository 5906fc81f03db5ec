class Registry:
    def __init__(self): self.items = {}
    def add(self, name, obj): self.items[name] = obj

def plugin(name):
    def deco(f):
        from core import REG
        REG.add(name, f)
        return f
    return deco
