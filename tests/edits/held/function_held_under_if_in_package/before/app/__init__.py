import sys

if sys.platform != "no such platform":
    from .steps import step as default_step

    STEPS = {"default": default_step, "again": [default_step]}
else:
    STEPS = {}

seen = []
