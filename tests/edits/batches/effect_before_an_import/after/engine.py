import switches

NAME = switches.MODE.upper()
