from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import json
    import os.path
    from collections import OrderedDict


def load(text):
    import json as reader

    return reader.loads(text)
