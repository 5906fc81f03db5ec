from limits import SIZE

NAMES = ["a"]
