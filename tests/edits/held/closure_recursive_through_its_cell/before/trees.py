def make_walker(indent):
    def walk(node, depth=0):
        name, *children = node
        lines = [indent * depth + name]
        for child in children:
            lines += walk(child, depth + 1)
        return lines

    return walk
