"""Finding applications in mail: which messages matter, whose they are, and what they tell. No database here."""
