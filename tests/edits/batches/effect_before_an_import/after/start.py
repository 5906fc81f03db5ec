import switches

switches.MODE = "fast"

import engine
