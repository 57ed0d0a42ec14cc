"""The screen, and the only home of pygame."""
