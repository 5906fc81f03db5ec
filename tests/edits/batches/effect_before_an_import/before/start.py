import switches

switches.MODE = "slow"

import engine
