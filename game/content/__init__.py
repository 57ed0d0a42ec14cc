"""Files in: a level, or a list of problems."""
