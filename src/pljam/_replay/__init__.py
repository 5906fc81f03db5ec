"""Replaying a failing call: guards around functions, who would handle, restarts, handlers."""
