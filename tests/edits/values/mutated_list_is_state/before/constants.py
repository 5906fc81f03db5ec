FIRST = "start"
