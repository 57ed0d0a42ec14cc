"""Nouns: what the game is about, as data without behaviour."""
