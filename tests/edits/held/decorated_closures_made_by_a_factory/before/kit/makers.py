from .wrap import retried


def make_client(host):
    sent = []

    @retried
    def get(path):
        sent.append(path)
        return host + path, len(sent)

    return get
