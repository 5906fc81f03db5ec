STABLE = ["s"]
CHANGED = ["x"]
