from shop import Line

LINES = [Line(3)]
