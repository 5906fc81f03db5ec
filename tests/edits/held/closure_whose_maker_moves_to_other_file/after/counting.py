"""Makes nothing."""
