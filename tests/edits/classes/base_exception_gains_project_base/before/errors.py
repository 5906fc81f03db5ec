class AppError(Exception):
    status = 500


class Timeout(Exception):
    pass


class Busy(AppError):
    pass
