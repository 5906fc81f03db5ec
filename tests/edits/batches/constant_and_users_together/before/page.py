import layout

TITLE = f"w={layout.WIDTH}"
DEFAULTS = {"width": layout.WIDTH}
