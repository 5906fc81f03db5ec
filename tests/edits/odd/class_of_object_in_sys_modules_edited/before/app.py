import settings
from settings import WORKERS


def run():
    return settings.get("DEBUG"), WORKERS, settings.WORKERS
