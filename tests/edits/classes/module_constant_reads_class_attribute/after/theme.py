class Theme:
    WIDTH = 60
    NAME = "plain"
