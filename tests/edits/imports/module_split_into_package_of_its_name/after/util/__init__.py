from .box import Box
from .text import SEP, slug
