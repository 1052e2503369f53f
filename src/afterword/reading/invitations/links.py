"""The link by which one joins a meeting, in a calendar event or in running text."""

from __future__ import annotations

from afterword.reading.invitations.lines import Component
from afterword.reading.patterns import Pattern

_HOSTS = (
    r"teams\.microsoft\.(?:com|us)/(?:l/meetup-join|meet)|teams\.live\.com/meet|(?:[\w-]+\.)?zoom(?:gov)?\.(?:us|com)/(?:j|my|w|s|wc)|"
    r"meet\.google\.com|(?:[\w-]+\.)?webex\.com|(?:[\w-]+\.)?whereby\.com|(?:global\.)?gotomeet(?:ing)?\.(?:com|me)|"
    r"(?:app|meet)\.goto\.com|(?:[\w-]+\.)?bluejeans\.com|(?:[\w-]+\.)?chime\.aws|meet\.jit\.si|8x8\.vc|"
    r"join\.skype\.com|meet\.lync\.com|(?:v|meetings)\.ringcentral\.com|(?:[\w-]+\.)?hirevue\.com|"
    r"(?:[\w-]+\.)?sparkhire\.com|(?:[\w-]+\.)?coderpad\.io|(?:[\w-]+\.)?daily\.co|(?:[\w-]+\.)?livestorm\.co|"
    r"(?:[\w-]+\.)?bigbluebutton\.[\w.]+|(?:[\w-]+\.)?pexip\.\w+|chat\.google\.com/room|(?:[\w-]+\.)?dialpad\.com/(?:meet|conference)"
)
_LINK = Pattern(rf"https?://(?:{_HOSTS})[^\s<>\"'\\\]\[)]*", 2)
_ANY_LINK = Pattern(r"https?://[^\s<>\"'\\]{4,800}", 2)
_OWN_FIELDS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-LOCATIONS",
    "X-ZOOM-MEETING-URL",
    "CONFERENCE",
)


def meeting_link(text: str) -> str:
    """The first link in a text that leads into a video meeting; empty when there is none."""
    found = _LINK.search(text[:100_000])
    return found[0].rstrip(".,;:!?>")[:800] if found else ""


def of_event(component: Component) -> str:
    """The meeting link of an event: its own field for it, then place, notes and web address."""
    for name in _OWN_FIELDS:
        found = _ANY_LINK.search(component.value(name)[:5000])
        if found:
            return found[0]
    for name in ("LOCATION", "DESCRIPTION", "URL", "X-ALT-DESC"):
        link = meeting_link(component.value(name))
        if link:
            return link
    return ""
