import hooks
from hooks import name, size

ACTIVE = {size, name}
LABELS = {size: "size", name: "name", len: "builtin"}
