"""The edits corpus on PLJam and on the other reload engines, side by side."""
