"""Shared by the checks: the kinds of message, grouped by what they must hold."""

CHECK_INS = ("check_in", "second_check_in", "phone_call")
AFTER_NO = ("feedback_request", "rejection_thanks")
WITHOUT_SIGNATURE = frozenset(
    ("connect", "phone_call", "voicemail", "ask_timeline", "prepare", "debrief", "review")
)
