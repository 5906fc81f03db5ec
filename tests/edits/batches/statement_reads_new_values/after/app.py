import plugins

CACHE = {}
SUMMARY = f"{plugins.COUNT} plugins"
SIZES = plugins.sizes()
