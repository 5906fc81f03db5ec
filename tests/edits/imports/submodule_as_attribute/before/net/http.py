import net.dns

VERSION = 1.1
POOL = {}


def get(url):
    return f"{url} HTTP/{VERSION} {net.dns.TTL}"
