"""The memory: facts, and what is derived from them, kept through Django in SQLite or PostgreSQL."""
