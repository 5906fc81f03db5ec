from quiet import area

AREAS = [area]
