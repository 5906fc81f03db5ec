import left
import right

seen = []
AREA = left.WIDTH * right.HEIGHT
RATIO = right.HEIGHT / left.WIDTH
