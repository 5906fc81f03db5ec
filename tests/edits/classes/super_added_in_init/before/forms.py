class Form:
    def __init__(self):
        self.errors = []


class LoginForm(Form):
    def __init__(self, user):
        self.user = user

    def owner(self):
        return type(self)


class AdminForm(LoginForm):
    pass
