def make(mode):
    if mode == "fast":

        def run(job):
            return "fast " + job

    else:

        def run(job):
            return "slow " + job

    return run
