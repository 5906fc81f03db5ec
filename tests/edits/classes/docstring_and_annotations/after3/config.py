class Config:
    """Back."""

    port: float = 80.0

    def load(self, path: bytes):
        """Load bytes."""
