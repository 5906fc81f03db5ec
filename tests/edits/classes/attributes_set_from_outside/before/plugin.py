import shop

SESSION = object()


def audit(cart):
    return "audited by plugin"


shop.Cart.currency = "EUR"
shop.Cart.audit = audit
shop.Cart.rate = 7


def setup():
    return shop.Cart.currency, shop.Cart().audit()
