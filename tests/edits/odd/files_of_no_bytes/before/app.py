import empty
import pack


def run():
    return getattr(empty, "NAME", "nothing"), hasattr(pack, "SIZE")
