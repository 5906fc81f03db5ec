from .makers import make_client
