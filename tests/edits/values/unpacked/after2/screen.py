WIDTH, HEIGHT = 24, 100
FIRST, *REST = "abcd"
(X, (Y, Z)) = (1, (20, 3))
LEFT = RIGHT = 8
AREA = WIDTH * HEIGHT
drawn = []
