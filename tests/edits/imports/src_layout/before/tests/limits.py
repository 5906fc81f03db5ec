LIMIT = "not this one"
