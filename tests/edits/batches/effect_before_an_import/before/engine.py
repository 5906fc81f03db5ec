import switches

NAME = switches.MODE.title()
