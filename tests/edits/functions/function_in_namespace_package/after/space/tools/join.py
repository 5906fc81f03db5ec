def glue(parts, end):
    return "/".join(parts) + end
