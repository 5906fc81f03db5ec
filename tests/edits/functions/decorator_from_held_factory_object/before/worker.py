import tasks
from app import app


def run(name, *args):
    app.hits += 1
    return app.tasks[name](*args)
