SUFFIX = ";"
