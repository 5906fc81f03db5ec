from log import LATER, LOG
from tables import GROUPS, LEVELS

LEVELS["x"]["y"] = LOG
LEVELS["x"]["y"].append("first")
GROUPS.append(LATER)
GROUPS[-1].append("second")
