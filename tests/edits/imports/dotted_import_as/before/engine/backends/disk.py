NAME = "disk"


def put(job):
    return f"wrote {job} to {NAME}"
