"""The language to speak: a gettext catalogue beside the program, where the person set another than English.

Catalogues are ``locale/LANGUAGE/LC_MESSAGES/afterword.mo`` in the package or in the data folder.
``AFTERWORD_LANGUAGE`` goes before the usual ``LANGUAGE``, ``LC_ALL``, ``LC_MESSAGES`` and ``LANG``.
"""

from __future__ import annotations

import os


def wanted() -> str:
    """The language that the environment asks for, such as ``de_DE``; empty for English or none."""
    for name in ("AFTERWORD_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        said = os.environ.get(name, "").split(":")[0].split(".")[0]
        if said:
            return "" if said in ("C", "POSIX") or said.lower().startswith("en") else said
    return ""


def speak() -> None:
    """Take sentences from the catalogue of the wanted language from now on; English where there is none."""
    language = wanted()
    if not language:
        return
    import gettext

    from afterword.core.words import use_translation
    from afterword.store.location import data_folder

    here = os.path.join(os.path.dirname(os.path.dirname(__file__)), "locale")
    for folder in (str(data_folder() / "locale"), here):
        try:
            use_translation(gettext.translation("afterword", folder, [language, language[:2]]).gettext)
        except OSError:
            continue
        return
