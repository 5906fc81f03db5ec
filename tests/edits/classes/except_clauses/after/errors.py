class AppError(Exception):
    pass


class Denied(AppError):
    code = 403

    def __str__(self):
        return f"{self.code}: {self.args[0]}"


class Missing(AppError):
    pass
