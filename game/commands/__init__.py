"""The commands of the command line, one module each; ``run`` is the command."""
