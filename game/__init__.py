"""Grab the Wheel: a strategy game that teaches trade and industrial policy."""

__version__ = "0.1.0"
