import functools
import logging
import re

import hooks

logger = logging.getLogger("plumbing")
logger.addFilter(hooks.keep)
order = functools.cmp_to_key(hooks.compare)
by_name = dict(key=hooks.name_of)
mark = functools.partial(re.sub, "[0-9]+", hooks.swap)
