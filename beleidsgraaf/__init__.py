"""What a person types: the command that reads, asks, draws and checks."""

__version__ = "0.1.0"
