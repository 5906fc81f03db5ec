class AppError(Exception):
    def __str__(self):
        return f"no: {self.args[0]}"


class Denied(AppError):
    pass


class Missing(AppError):
    pass
