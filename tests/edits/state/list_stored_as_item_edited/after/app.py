TABLE = {}
TABLE["steps"] = [0]
TABLE["notes"] = []
TABLE["steps"].append(1)
