WORDS = "cyan red green"
