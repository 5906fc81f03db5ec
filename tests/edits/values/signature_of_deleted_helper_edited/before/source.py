WORDS = "red green"
