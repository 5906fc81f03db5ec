NAME = "corner shop"
