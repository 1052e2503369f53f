"""Frozen values that are quick to define: ``NamedTuple`` for whatever a short command loads.

``typing.NamedTuple`` takes a quarter of a millisecond for every class (it looks each annotation over and
compiles the constructor), and loading ``typing`` takes as long as thirty of them; planning one small case
defines more than forty. The classes made here are the same to whoever uses them, and to a type checker they
*are* ``typing.NamedTuple``; their constructor is compiled when the first value is made.

A module that uses them needs ``from __future__ import annotations``, and takes ``TYPE_CHECKING`` from here too,
so that nothing loads ``typing``.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    try:
        from _collections import _tuplegetter as field_at
    except ImportError:
        from operator import itemgetter

        def field_at(place, doc):
            """A property that reads the value at that place."""
            return property(itemgetter(place), doc=doc)

    class _Values(tuple):
        """What all records share."""

        __slots__ = ()
        _fields = ()
        _places = {}  # noqa: RUF012
        _field_defaults = {}  # noqa: RUF012

        def __new__(cls, /, *values, **named):
            cls.__new__ = staticmethod(_constructor(cls))
            return cls(*values, **named)

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            values, places = list(self), self._places
            for name, value in changes.items():
                if name not in places:
                    raise ValueError(f"{type(self).__name__} has no field called {name}")
                values[places[name]] = value
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)])
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self):
            return tuple(self)

    def _constructor(cls):
        """A ``__new__`` with the fields as its parameters: compiled code is the only one that is quick to call."""
        fields = ", ".join(cls._fields)
        code = f"lambda _cls, {fields}: _new(_cls, ({fields},))"
        made = eval(code, {"_new": tuple.__new__, "__builtins__": {}})
        made.__name__ = "__new__"
        made.__qualname__ = f"{cls.__qualname__}.__new__"
        made.__defaults__ = tuple(cls._field_defaults.values())
        return made

    class _Definition(type):
        """Turns the body of a class statement into a record; the class itself is a plain one."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            body["__slots__"] = ()
            body["_fields"] = body["__match_args__"] = fields
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            body["_places"] = {field: place for place, field in enumerate(fields)}
            for place, field in enumerate(fields):
                body[field] = field_at(place, None)
            return type(name, (_Values,), body)

    class _StandIn:
        """Stands where a class statement names its base, as ``typing.NamedTuple`` does."""

        def __mro_entries__(self, bases):
            return (_Unfinished,)

    _Unfinished = type.__new__(_Definition, "_Unfinished", (), {})
    NamedTuple = _StandIn()
