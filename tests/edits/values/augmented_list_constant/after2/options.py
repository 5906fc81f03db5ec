FLAGS = ["-v", "-vv"]
FLAGS += ["-q", "-qq"]
STRICT = True
if STRICT:
    FLAGS += ["--strict"]
ALL = tuple(FLAGS)
