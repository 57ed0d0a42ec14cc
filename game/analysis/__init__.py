"""Re-runs of the rules that answer questions about a game."""
