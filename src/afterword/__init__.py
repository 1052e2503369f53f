"""Afterword: what to do after a job interview, and the words for it."""

__version__ = "0.1.0"
