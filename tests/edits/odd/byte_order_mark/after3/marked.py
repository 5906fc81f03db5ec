# coding: utf-8
SIZE = 4
LOG = []


def read():
    return "viér"
