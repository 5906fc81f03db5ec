PATHS = ["a"]
PATHS.append("b")
