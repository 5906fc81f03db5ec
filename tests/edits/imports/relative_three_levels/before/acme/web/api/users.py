from ... import settings as common
from ...settings import TIMEOUT
from .. import PREFIX
from ..settings import TIMEOUT as wait

requests = []


def url(user):
    return f"{PREFIX}/{user}"


def slow(seconds):
    return seconds > common.TIMEOUT
