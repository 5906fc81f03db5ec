from app import LIMIT

events = []


def run(value):
    return (value, LIMIT)
