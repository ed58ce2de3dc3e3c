"""The language of a run, chosen once before anything is said."""

import gettext
import locale
import os
import re
from pathlib import Path

from neikong.messages import LANGUAGES, LOCALE, Translate, in_english, translator

_current: Translate = in_english
_language = "en"
_SETTING = re.compile(rb"^language:[ \t]*['\"]?([A-Za-z]{2})", re.MULTILINE)


def install(code: str) -> None:
    """Use ``zh`` or ``en`` from here on, also in what the option parser says itself."""
    global _current, _language
    _language = code
    _current = translator(code)
    os.environ["LANGUAGE"] = code
    gettext.bindtextdomain("neikong", str(LOCALE))
    gettext.textdomain("neikong")


def _(template: str) -> str:
    """The template in the language of this run."""
    return _current(template)


def language() -> str:
    """The language of this run, ``zh`` or ``en``."""
    return _language


def translate() -> Translate:
    """The translation of this run."""
    return _current


def choose(named: str | None, registry: Path | None) -> str:
    """``--lang``, else NEIKONG_LANG, else the registry's language, else the locale."""
    settings = _registry_language(registry) if registry else None
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))  # also where it is not installed
    for candidate in (named, os.environ.get("NEIKONG_LANG"), settings, *asked, locale.getlocale()[0]):
        word = (candidate or "").lower()
        if word.startswith(("zh", "chinese")):
            return "zh"
        if word.startswith("en"):
            return "en"
    return "en"


def is_known(code: str) -> bool:
    """Whether ``--lang`` may name this language."""
    return code in LANGUAGES


def _registry_language(registry: Path) -> str | None:
    """The field alone: whether the rest of the file is right is no matter here."""
    try:
        with open(registry / "registry.yaml", "rb") as stream:
            found = _SETTING.search(stream.read(64 * 1024))
    except OSError:
        return None
    return found.group(1).decode() if found else None
