from ._version import __version__

__all__ = ["__version__", "about"]


def about():
    """Say which tool this is."""
    return f"tool {__version__}"
