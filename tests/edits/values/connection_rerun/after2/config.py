URL = "db://2"
