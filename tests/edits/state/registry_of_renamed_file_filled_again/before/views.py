from routes import register, table

table.append("views")
log = []


@register
def index():
    return "index"


COUNT = len(table)
