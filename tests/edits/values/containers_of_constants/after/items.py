TEA = "tea"
COFFEE = "coffee"
PRICES = {TEA: 2.5, COFFEE: 3}
