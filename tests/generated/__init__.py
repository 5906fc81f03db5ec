"""Generated programs: Hypothesis makes them and edits them, and a fresh process is the judge."""
