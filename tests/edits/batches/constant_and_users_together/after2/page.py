import layout

TITLE = f"width={layout.WIDTH}"
DEFAULTS = {"width": layout.WIDTH}
