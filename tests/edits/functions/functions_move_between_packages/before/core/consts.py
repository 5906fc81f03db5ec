SEP = "-"
