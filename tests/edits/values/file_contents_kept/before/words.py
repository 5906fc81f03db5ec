from pathlib import Path

from source import NAME

WORDS = Path(NAME).read_text().split()
LABEL = f"words of {Path(NAME).stem}"
