def make_walker(indent):
    def walk(node, depth=0):
        name, *children = node
        lines = [f"{depth}{indent}{name}"]
        for child in reversed(children):
            lines += walk(child, depth + 1)
        return lines

    return walk
