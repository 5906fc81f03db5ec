WIDTH, HEIGHT = 80, 24
FIRST, *REST = "abc"
(X, (Y, Z)) = (1, (2, 3))
LEFT = RIGHT = 7
AREA = WIDTH * HEIGHT
drawn = []
