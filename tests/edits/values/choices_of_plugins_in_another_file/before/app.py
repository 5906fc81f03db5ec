import plugs
from reg import PLUGINS

CHOICES = tuple(sorted(PLUGINS))
HELP = f"one of: {', '.join(CHOICES)}"
ORDER = sorted(c.order for c in PLUGINS.values())

def parse(name="alpha", choices=CHOICES):
    return name in choices, HELP, ORDER

def run():
    return parse("beta"), CHOICES
