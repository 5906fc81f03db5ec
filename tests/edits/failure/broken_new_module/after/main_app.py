LOG = []
import helper
import fresh


def run():
    return fresh.word() + helper.word()
