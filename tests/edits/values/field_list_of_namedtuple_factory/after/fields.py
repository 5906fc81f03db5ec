FIELDS = ["x", "y", "z"]
