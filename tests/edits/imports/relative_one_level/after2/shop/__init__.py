NAME = "super market"
