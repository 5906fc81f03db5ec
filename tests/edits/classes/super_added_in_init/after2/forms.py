class Form:
    def __init__(self):
        self.errors = []


class LoginForm(Form):
    def __init__(self, user):
        self.user = user

    def owner(self):
        return __class__


class AdminForm(LoginForm):
    pass
