# An application
# with a log
import logging
import warnings

logger = logging.getLogger("app")
logger.propagate = False


def run():
    logger.warning(
        "running"
    )
    warnings.warn("old", stacklevel=1)


class Job:
    def run(self):
        logger.error("task %d", 2)
        warnings.warn("job", stacklevel=2)
