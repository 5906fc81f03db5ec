URL = "db://one"
