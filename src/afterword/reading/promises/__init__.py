"""Promises of news: "you'll hear by the end of next week" as a window of days.

Sentences without a date are passed over (``gate``). The tokens of the others become time expressions
(``grammar``), the words around them frame them (``frames``), expressions that belong together are joined
(``pairs``), and the clauses they stand in tell whether one of them is a promise of news to the candidate or the
date of something else (``clauses``, ``choose``); some news points back to a date named before (``pointing``).
Pure: no clock, file or network.
"""

from afterword.reading.promises.reader import Promise, promises_in, read_promise

__all__ = ["Promise", "promises_in", "read_promise"]
