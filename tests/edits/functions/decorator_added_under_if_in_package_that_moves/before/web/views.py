import os

from .auth import login

if os.name:

    def index(user):
        return "hello " + str(user)

else:

    @login
    def index(user):
        return "never"
