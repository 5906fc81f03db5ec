NAME = "again"
