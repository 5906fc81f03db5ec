from .core import slug, title
