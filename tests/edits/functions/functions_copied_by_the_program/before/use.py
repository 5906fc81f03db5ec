from copies import ask, greet

BOTH = [greet, ask]
