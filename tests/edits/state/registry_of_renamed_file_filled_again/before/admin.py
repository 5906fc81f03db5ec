import views
import routes as registry

registry.marks["admin"] = 1
registry.table.append("admin")
NAMES = sorted(registry.table)
