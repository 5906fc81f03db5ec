from typing import Dict, List, Optional, Union

import t
from t import Thing

ITEMS = List[Thing]
MAYBE = Optional[Thing]
NEW = list[Thing] | None


def take(a: Thing, b: "Thing", c: Dict[str, Thing], d: Union[int, Thing] = 1) -> Thing:
    return a
