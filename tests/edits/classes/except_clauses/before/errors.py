class AppError(Exception):
    pass


class Denied(AppError):
    def __str__(self):
        return self.args[0]


class Missing(AppError):
    pass
