import net.dns
import net.http

ALIVE = net.dns.TTL * 2


def page(url):
    return net.http.get(url)
