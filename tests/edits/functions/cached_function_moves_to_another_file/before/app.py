from old import rate
