def glue(parts, end):
    return end.join(parts)
