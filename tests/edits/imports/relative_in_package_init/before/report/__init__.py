from .about import VERSION
from .render import WIDTH, Table
