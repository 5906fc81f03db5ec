"""How long a save takes until it is live, and whether any is missed, through real file events."""
