STABLE = ["s"]
CHANGED = ["c"]
