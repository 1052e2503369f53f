"""What can go wrong with the store, each as one sentence for the person."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from afterword.core.faults import Fault
from afterword.core.words import _


class StoreFault(Fault):
    """The store cannot be used; ``message`` says what is wrong and what to do about it."""


def read_only(path: Path) -> StoreFault:
    """The folder or file may not be written to."""
    return StoreFault(
        _(
            "Nothing can be written to {path}; make it writable, or set AFTERWORD_HOME to another folder."
        ).format(path=path)
    )


def _takes_files(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def of_file(error: OSError, path: Path) -> StoreFault:
    """A fault of the file system, in words."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", -1)):
        return disk_full(path)
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return StoreFault(
            _("{path} should be a folder but is a file; move it away, or set AFTERWORD_HOME.").format(
                path=path
            )
        )
    reason = error.strerror or type(error).__name__
    return StoreFault(_("The store at {path} cannot be opened: {reason}.").format(path=path, reason=reason))


def disk_full(path: Path) -> StoreFault:
    """There is no room left."""
    return StoreFault(
        _("The disk that holds {path} is full; nothing was changed. Make room and try again.").format(
            path=path
        )
    )


def of_database(error: Exception, path: Path) -> StoreFault:
    """A fault that SQLite or PostgreSQL reported, in words."""
    said = str(error).lower()
    if "disk is full" in said or "disk i/o error" in said or "no space left" in said:
        return disk_full(path)
    if "readonly" in said or "read-only" in said:
        return read_only(path)
    if "locked" in said or "busy" in said:
        return StoreFault(
            _("Another program is writing to the store at {path}; wait a moment and try again.").format(
                path=path
            )
        )
    if "not a database" in said or "malformed" in said or "encrypted" in said:
        return StoreFault(
            _(
                "{path} is damaged or no store of Afterword's; bring back a backup with "
                "“afterword restore FILE”, or move the file away to begin anew."
            ).format(path=path)
        )
    if "unable to open" in said and path.exists() and not _takes_files(path.parent):
        return read_only(path.parent)
    if "unable to open" in said:
        return StoreFault(
            _("The store at {path} cannot be opened; check that the folder exists and is yours.").format(
                path=path
            )
        )
    if "connection" in said or "could not translate" in said or "does not exist" in said:
        first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        return StoreFault(
            _("The database cannot be reached: {reason}. Check AFTERWORD_DATABASE_URL.").format(reason=first)
        )
    return StoreFault(_("The store at {path} reported: {reason}.").format(path=path, reason=error))
