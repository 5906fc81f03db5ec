GROUPS = [["a"]]
LEVELS = {"x": {"y": []}}
