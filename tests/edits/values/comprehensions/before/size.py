SIZE = 4
WORDS = "b a b"
