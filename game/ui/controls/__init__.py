"""The controls scenes are built from."""
