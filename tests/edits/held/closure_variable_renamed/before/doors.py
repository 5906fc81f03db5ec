from limits import make_limit

low = make_limit(10)
