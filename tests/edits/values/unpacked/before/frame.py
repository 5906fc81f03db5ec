from screen import HEIGHT as h, REST, WIDTH, Y

BORDER = (WIDTH + Y, h)
LAST = REST[-1]
