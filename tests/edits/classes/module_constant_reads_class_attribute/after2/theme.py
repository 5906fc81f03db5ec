class Theme:
    WIDTH = 40
    NAME = "dark"
