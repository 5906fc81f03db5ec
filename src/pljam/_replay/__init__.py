"""Replay: a failing call stops before its caller sees the exception, and can be run again."""
