"""CODEOWNERS: whom a forge asks about which file.

The last line that fits a file counts; each file has one line, and what belongs to
the whole bureau has lines for its folders, in which no department has a file.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.messages import N_, Translate, msg
from neikong.model.registry import Registry
from neikong.report.styled import visible
from neikong.views.forges import Forge
from neikong.views.owners import Holder, Owned, control_office, holders, owned, owned_in_common

CODEOWNERS = {
    Forge.GITHUB: ".github/CODEOWNERS",
    Forge.GITLAB: "CODEOWNERS",
    Forge.GITEE: ".gitee/CODEOWNERS",
}
"""Where each forge looks for the file, from the top of the repository."""

_HEAD = (
    N_("Written by `neikong init --ci` from the registry: liaison, head and leader in charge of each department."),
    N_("After a change of people or duties, remove this file and run the command again."),
)


def codeowners(registry: Registry, folder: str, forge: Forge, translate: Translate) -> str:
    """The whole file; ``folder`` is the registry's place in the repository, ``""`` for its top."""
    return "".join(f"{line}\n" for line in _lines(registry, folder, forge, translate))


def _lines(registry: Registry, folder: str, forge: Forge, translate: Translate) -> Iterator[str]:
    yield from (_comment(translate(text)) for text in _HEAD)
    yield from _common(registry, folder, forge, translate)
    single, several = _by_department(owned(registry))
    for department, found in holders(registry).items():
        yield ""
        yield _comment(f"{department} {registry.departments[department].name}")
        yield from (_comment(f"  {_told(holder, translate)}") for holder in found)
        yield from (_rule(file, folder, forge, translate) for file in single.get(department, ()))
    if several:
        yield ""
        yield _comment(translate(N_("Of several departments")))
        yield from (_rule(file, folder, forge, translate) for file in several)


def _common(registry: Registry, folder: str, forge: Forge, translate: Translate) -> Iterator[str]:
    """Settings, rounds and the like: the internal-control office's."""
    office = control_office(registry)
    name = f"{office} {registry.departments[office].name}" if office else translate(N_("none is named"))
    yield ""
    yield _comment(msg("Of the whole bureau; internal-control office: {name}", name=name).text(translate))
    if office:
        yield from (_comment(f"  {_told(holder, translate)}") for holder in holders(registry)[office])
    yield from (_rule(part, folder, forge, translate) for part in owned_in_common(registry))


def _by_department(files: tuple[Owned, ...]) -> tuple[Mapping[str, list[Owned]], list[Owned]]:
    """The files of one department each, and those that several share."""
    single: defaultdict[str, list[Owned]] = defaultdict(list)
    several = []
    for file in files:
        if len(file.departments) == 1:
            single[file.departments[0]].append(file)
        else:
            several.append(file)
    return single, several


def _told(holder: Holder, translate: Translate) -> str:
    accounts = " ".join(holder.accounts) or translate(N_("nobody with an account"))
    return f"{translate(holder.office)} {holder.post} {holder.name}: {accounts}"


def _rule(file: Owned, folder: str, forge: Forge, translate: Translate) -> str:
    """A line for a file; a comment where nobody could be asked, so that the gap can be seen."""
    path = f"/{folder}/{file.path}" if folder else f"/{file.path}"
    if not file.accounts:
        return _comment(msg("{file}: nobody with an account", file=path).text(translate))
    return f"{escaped(path, forge)} {' '.join(file.accounts)}"


def _comment(text: str) -> str:
    """One line, whatever the text holds: a name must not become a rule."""
    return f"# {visible(text)}".rstrip()


def escaped(path: str, forge: Forge) -> str:
    r"""A path as a pattern that fits it.

    GitLab matches as Ruby's ``fnmatch`` does, where a backslash makes any sign
    plain. GitHub documents it for none of the signs of patterns, and says of
    ``#``, ``!`` and ``[`` that it does not work there; Gitee documents only the
    one in front of ``#``. What cannot be made plain stands as a wildcard within
    its folder: it fits the file, and next to nothing else.
    """
    return "".join(_sign(character, forge) for character in path)


def _sign(character: str, forge: Forge) -> str:
    if visible(character) != character or (character.isspace() and character != " "):
        return _WILDCARD[forge]
    if character not in _SIGNS:
        return character
    return f"\\{character}" if character in _PLAIN_BY_BACKSLASH[forge] else _WILDCARD[forge]


_SIGNS = " #!?*[]\\"
_WILDCARD = {Forge.GITHUB: "?", Forge.GITLAB: "?", Forge.GITEE: "*"}
_PLAIN_BY_BACKSLASH = {Forge.GITHUB: " ", Forge.GITLAB: _SIGNS, Forge.GITEE: ""}
