TEXT = "abcde f"


def one():
	return "ONE "  #   in a comment


def two():
	if True:
		return "TWO"


class Three:
	def fail(self):
		self.why = ""
		raise ValueError
