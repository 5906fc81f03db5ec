UNITS = ("mm", "m", "km")
