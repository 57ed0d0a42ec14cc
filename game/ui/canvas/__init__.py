"""The drawings of our own: map, charts, ledger."""
