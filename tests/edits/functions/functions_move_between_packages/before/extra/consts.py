SEP = "+"
