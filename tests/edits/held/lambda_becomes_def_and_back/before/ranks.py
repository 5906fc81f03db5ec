rank = lambda card: card % 13
