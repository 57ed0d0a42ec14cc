"""What the screen says: a state turned into words and numbers."""
