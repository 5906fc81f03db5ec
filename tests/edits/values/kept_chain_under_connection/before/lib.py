LOG = []


class Connection:
    def __init__(self, url):
        LOG.append(url)
        self.url = url

    def cursor(self):
        LOG.append("cursor")
        self.rows = []
        return self


def session(cursor):
    LOG.append("session")
    return {"cursor": cursor}
