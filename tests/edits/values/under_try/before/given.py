RAW = "80"
