def make(mode):
    if mode == "fast":

        def run(job):
            return "FAST " + job

    else:

        def run(job):
            return "slow " + job + mode

    return run
