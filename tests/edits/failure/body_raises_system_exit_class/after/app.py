import early
import tool


def run():
    return f"new {early.NAME} {tool.NAME}"
