"""对口支援办公助手: an offline desktop program for hospital aid offices."""

__version__ = "0.1.0"
