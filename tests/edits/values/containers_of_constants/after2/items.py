TEA = "tea"
COFFEE = "espresso"
PRICES = {TEA: 2.5, COFFEE: 3}
