RAW = "81"
