STABLE = ["s"]
CHANGED = ["C", "c"]
