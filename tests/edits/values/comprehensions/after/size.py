SIZE = 6
WORDS = "b a b"
