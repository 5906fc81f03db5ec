"""Texts."""

from helpers import MARK


def clean(text):
    return text.strip() + MARK
