"""Changing: the only package that touches live objects, always through the journal."""
