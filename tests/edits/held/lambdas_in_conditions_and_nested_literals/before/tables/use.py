from . import KEY as key, RULES

clean = RULES["text"]["clean"]
