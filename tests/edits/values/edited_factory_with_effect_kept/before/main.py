import factory
from factory import create_app

app = create_app("main")
