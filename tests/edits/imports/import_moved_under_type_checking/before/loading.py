import json
import os.path
from collections import OrderedDict


def load(text):
    return json.loads(text)
