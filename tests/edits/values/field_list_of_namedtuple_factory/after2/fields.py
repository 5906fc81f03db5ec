FIELDS = ["lat", "lon"]
