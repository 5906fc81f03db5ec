import lib

VALUE = lib.old()
