PI = 3
_hidden = 0
