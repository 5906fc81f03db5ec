import views
import routing as registry

registry.marks["admin"] = 1
registry.table.append("admin")
NAMES = sorted(registry.table)
