"""Measurements against real histories and other engines; no part of the package."""
