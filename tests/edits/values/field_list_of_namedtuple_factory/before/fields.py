FIELDS = ["x", "y"]
