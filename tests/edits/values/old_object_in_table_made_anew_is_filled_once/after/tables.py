GROUPS = [["a", "b"]]
LEVELS = {"x": {"y": []}, "z": {}}
