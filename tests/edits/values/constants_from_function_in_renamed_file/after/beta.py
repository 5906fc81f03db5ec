from other import f4


class C7:
    label = f4(f4(6))
from collections import missing_name
