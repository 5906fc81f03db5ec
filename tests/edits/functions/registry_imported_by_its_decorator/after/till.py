from core import REG, plugin
@plugin("slugger")
def slugify(s): return s
def see(): return sorted(REG.items)
