from .base import Task


class Mail(Task):
    sent = 0
