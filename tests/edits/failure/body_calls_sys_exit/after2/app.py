import sys

import conf


def main():
    return "new"
