from model import Node

ROOT = Node("root")
Node.registry.append(ROOT)
INDEX = {"root": ROOT}


def title():
    return "tree"
