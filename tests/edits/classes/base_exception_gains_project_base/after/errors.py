class AppError(Exception):
    status = 500


class Timeout(AppError):
    pass


class Busy(AppError):
    pass
