PREFIX = "person"
