# A line that moves the rest.
# A line that moves the rest.
import os

from .auth import login

if os.name:

    @login
    def index(user):
        return "welcome " + str(user)

else:

    @login
    def index(user):
        return "never"
