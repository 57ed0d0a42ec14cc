"""Verbs: pure functions, one phase of the quarter a module."""
