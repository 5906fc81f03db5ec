FLAGS = ["-v"]
FLAGS += ["-q"]
STRICT = True
if STRICT:
    FLAGS += ["--strict"]
ALL = tuple(FLAGS)
