class Config:
    """Old text."""

    name: str
    port: int = 80

    def load(self, path: str):
        """Load."""
