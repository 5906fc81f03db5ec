from base import EDGE

moves = []
half = EDGE // 2
SIZE = half * 2 + 3
row = [i for i in range(half)]
CELLS = row + row[::-1]
del half
del row
