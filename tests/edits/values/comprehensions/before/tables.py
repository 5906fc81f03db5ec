import size
from size import SIZE

used = {}
SQUARES = [n * n for n in range(SIZE)]
ODD = {n for n in SQUARES if n % 2}
GRID = {(x, y): x + y for x in range(SIZE // 2) for y in range(size.SIZE // 2)}
WORDS = sorted({word for word in size.WORDS.split()})
TOTAL = sum(n for n in SQUARES)
ANY = any(word == "c" for word in WORDS)
