UNIT = "m2"
