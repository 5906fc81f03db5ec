URL = "db://two"
