from .lines import lines
