TEXT = "abcde "

# a comment after a feed

def one():
        return "one again"


def two():
	return "two"


class Three:
	def fail(self):
		raise ValueError
