FAST = ""
