"""Deciding: old and new sources to a plan, a list of plain values."""
