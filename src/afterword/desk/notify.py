"""A notification on the desktop, where there is one: notify-send, osascript or PowerShell; else nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PATIENCE = 5.0

_ON_WINDOWS = """
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] > $null
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)
$texts = $toast.GetElementsByTagName('text')
$texts.Item(0).AppendChild($toast.CreateTextNode($env:AFTERWORD_TITLE)) > $null
$texts.Item(1).AppendChild($toast.CreateTextNode($env:AFTERWORD_TEXT)) > $null
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('Afterword').Show(
  [Windows.UI.Notifications.ToastNotification]::new($toast))
"""
_ON_MACOS = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")


def notify(title: str, text: str) -> bool:
    """Show it; whether that worked. Never raises, and never lets the words be taken for a command."""
    command = _command(title, text)
    if not command:
        return False
    words = {**os.environ, "AFTERWORD_TITLE": title, "AFTERWORD_TEXT": text}
    try:
        ran = subprocess.run(
            command, env=words, timeout=PATIENCE, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return ran.returncode == 0


def _command(title: str, text: str) -> list[str]:
    """The command of this system that shows a notification; empty where there is none."""
    if sys.platform == "win32":
        shell = shutil.which("powershell")
        return [shell, "-NoProfile", "-NonInteractive", "-Command", _ON_WINDOWS] if shell else []
    if sys.platform == "darwin":
        script = [part for line in _ON_MACOS for part in ("-e", line)]
        return ["osascript", *script, title, text] if shutil.which("osascript") else []
    program = shutil.which("notify-send")
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return [program, "--app-name=Afterword", "--", title, text] if program and seen else []
