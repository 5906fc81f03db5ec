WIDTH, HEIGHT = 100, 24
FIRST, *REST = "abcd"
(X, (Y, Z)) = (1, (2, 3))
LEFT = RIGHT = 8
AREA = WIDTH * HEIGHT
drawn = []
