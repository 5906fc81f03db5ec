class Form:
    def __init__(self):
        self.errors = []


class LoginForm(Form):
    def __init__(self, user):
        super().__init__()
        self.user = user

    def owner(self):
        return __class__


class AdminForm(LoginForm):
    pass
