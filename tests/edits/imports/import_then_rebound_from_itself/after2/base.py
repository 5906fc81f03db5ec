TIMEOUT = 20
PATHS = ()
name = "root"
