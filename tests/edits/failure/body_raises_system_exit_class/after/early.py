NAME = "early"
