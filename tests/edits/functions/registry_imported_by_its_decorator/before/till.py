from core import REG, plugin
@plugin("slugify")
def slugify(s): return s
def see(): return sorted(REG.items)
