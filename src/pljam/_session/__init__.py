"""One running process: what it runs, what was saved since, what failed; one reload at a time."""
