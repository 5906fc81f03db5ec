TEXT = "abcde f"


def one():
	return "one"


def two():
	if True:
		return "two"


class Three:
	def fail(self):
		raise ValueError
