class Theme:
    WIDTH = 40
    NAME = "plain"
