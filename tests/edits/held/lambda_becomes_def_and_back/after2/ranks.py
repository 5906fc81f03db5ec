rank = lambda card: card
