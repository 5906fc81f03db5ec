DEBUG = False
ROOT = "/srv"
ZONE = "UTC"
