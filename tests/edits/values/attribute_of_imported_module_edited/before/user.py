import override
import config
from config import LIMIT

TWICE = config.LIMIT * 2
