"""A thousand failures, mended one after another in one process."""
