import plugins

CACHE = {}
SUMMARY = "none"
SIZES = []
