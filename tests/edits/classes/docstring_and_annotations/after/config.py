class Config:
    """New text."""

    name: str
    host: str = ""
    port: int = 80
    __match_args__ = ("name",)

    def load(self, path: str, strict: bool = True) -> None:
        """Load strictly."""
