from basic import *
from strict import *

DEFAULT = parse
