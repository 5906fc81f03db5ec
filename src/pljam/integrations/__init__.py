"""One file or folder for each ecosystem tool that PLJam works inside."""
