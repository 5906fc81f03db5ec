SIZE = 3
WORDS = "c b"
