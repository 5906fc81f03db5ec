NAME = "memory"


def put(job):
    return f"kept {job} in {NAME}"
