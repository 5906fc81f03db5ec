import pkg as p

DEADLINE = p.Options.timeout + 1
