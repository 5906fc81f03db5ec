from report import report as make

MAKERS = {"table": make}
