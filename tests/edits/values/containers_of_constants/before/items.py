TEA = "tea"
COFFEE = "coffee"
PRICES = {TEA: 2, COFFEE: 3}
