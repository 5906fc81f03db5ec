from .join import glue


def wrap(text, width=4, *, end="$"):
    return glue([text[i : i + width] for i in range(0, len(text), width)], end)
