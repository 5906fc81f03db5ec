FIRST = "begin"
