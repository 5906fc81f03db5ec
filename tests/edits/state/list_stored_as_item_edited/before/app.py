TABLE = {}
TABLE["steps"] = []
TABLE["notes"] = []
TABLE["steps"].append(1)
