from flags import DEVELOP

TABLE = {}
if DEVELOP:
    TABLE["dev"] = 1
else:
    TABLE["prod"] = 1
if DEVELOP:
    TABLE["level"] = 1
else:
    TABLE["level"] = 2
