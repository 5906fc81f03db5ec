import lib

VALUE = lib.new()
