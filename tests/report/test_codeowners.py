"""CODEOWNERS: exact lines, each forge's escapes, and names that would be rules."""

from fnmatch import fnmatchcase

import pytest
from tests.support.small import SMALL, changed, registry

from neikong.messages import in_english
from neikong.report.codeowners import codeowners, escaped
from neikong.views.forges import Forge

LEVY = "name: 征收管理处\nhead: levy-head\nliaison: arrears\n"
PEOPLE = {"departments/levy.yaml": LEVY, "people/p1.yaml": 'name: 甲\nposts: [arrears]\naccount: "@jia"\n'}
FILES = PEOPLE | {
    "departments/money.yaml": "name: 财务科\nhead: cashier\n",
    "posts/cashier.yaml": "name: 出纳\ndepartment: money\n",
    "risks/R-002.yaml": "name: 共担\nposts: [arrears, cashier]\n",
}
WHOLE = """\
# Written by `neikong init --ci` from the registry: liaison, head and leader in charge of each department.
# After a change of people or duties, remove this file and run the command again.

# Of the whole bureau; internal-control office: none is named
# /registry/registry.yaml: nobody with an account
# /registry/rounds/: nobody with an account
# /registry/regulations/: nobody with an account
# /registry/calendars/: nobody with an account
# /registry/templates/: nobody with an account

# levy 征收管理处
#   Liaison arrears 欠税管理岗: @jia
#   Head levy-head 征管处处长: nobody with an account
/registry/departments/levy.yaml @jia
/registry/posts/arrears.yaml @jia
/registry/posts/levy-head.yaml @jia
/registry/risks/R-001.yaml @jia
/registry/workflows/notice.yaml @jia

# money 财务科
#   Head cashier 出纳: nobody with an account
# /registry/departments/money.yaml: nobody with an account
# /registry/posts/cashier.yaml: nobody with an account

# Of several departments
/registry/risks/R-002.yaml @jia
"""


def text(files: dict[str, str | None], folder: str = "registry", forge: Forge = Forge.GITHUB) -> str:
    return codeowners(registry(changed(files)), folder, forge, in_english)


@pytest.mark.parametrize("forge", Forge)
def test_the_whole_file(forge: Forge) -> None:
    assert text(dict(FILES), forge=forge) == WHOLE


COMMON = """
# Of the whole bureau; internal-control office: levy 征收管理处
#   Liaison arrears 欠税管理岗: @jia
#   Head levy-head 征管处处长: nobody with an account
/registry/registry.yaml @jia
/registry/rounds/ @jia
/registry/regulations/ @jia
/registry/calendars/ @jia
/registry/templates/ @jia

# levy"""


@pytest.mark.parametrize("office", ["levy", "levy-head"])
def test_what_is_the_whole_bureaus_goes_to_the_control_office(office: str) -> None:
    settings = SMALL["registry.yaml"] + f"office: {{control_office: {office}}}\n"
    assert COMMON in text({**PEOPLE, "registry.yaml": settings})


def test_a_control_office_without_an_account_leaves_comments() -> None:
    settings = SMALL["registry.yaml"] + "office: {control_office: money}\n"
    found = text({**FILES, "registry.yaml": settings})
    assert (
        "control office: money 财务科\n#   Head cashier 出纳: nobody with an account\n# /registry/registry.yaml:"
        in found
    )


def test_a_control_office_that_is_not_there() -> None:
    settings = SMALL["registry.yaml"] + "office: {control_office: nowhere}\n"
    assert "control office: none is named\n" in text({**FILES, "registry.yaml": settings})


def test_a_registry_at_the_top() -> None:
    assert "\n/posts/arrears.yaml @jia\n" in text(dict(PEOPLE), folder="")


def test_the_order_of_files_and_people_does_not_matter() -> None:
    assert text(dict(reversed(FILES.items()))) == text(dict(FILES))


def test_a_name_never_becomes_a_rule() -> None:
    name = '"征管\\n* @eve\\r\\u2028* @eve"'
    lines = text({**PEOPLE, "departments/levy.yaml": LEVY.replace("征收管理处", name)}).splitlines()
    assert [line for line in lines if "@eve" in line] == ["# levy 征管 * @eve��* @eve"]


ESCAPES = {
    "plain": ("/registry/posts/税-1.yaml", ("/registry/posts/税-1.yaml",) * 3),
    "a blank": ("/a b/c.yaml", ("/a\\ b/c.yaml", "/a\\ b/c.yaml", "/a*b/c.yaml")),
    "a number sign": ("/a #b.yaml", ("/a\\ ?b.yaml", "/a\\ \\#b.yaml", "/a**b.yaml")),
    "brackets": ("/[a]!.yaml", ("/?a??.yaml", "/\\[a\\]\\!.yaml", "/*a**.yaml")),
    "wildcards": ("/a*?.yaml", ("/a??.yaml", "/a\\*\\?.yaml", "/a**.yaml")),
    "a backslash": ("/a\\b", ("/a?b", "/a\\\\b", "/a*b")),
    "a tab and an ideographic blank": ("/a\tb\u3000c", ("/a?b?c", "/a?b?c", "/a*b*c")),
    "a line end": ("/a\n* @eve", ("/a??\\ @eve", "/a?\\*\\ @eve", "/a***@eve")),
}


@pytest.mark.parametrize(("path", "patterns"), ESCAPES.values(), ids=ESCAPES)
def test_a_path_is_escaped_as_each_forge_wants(path: str, patterns: tuple[str, str, str]) -> None:
    assert tuple(escaped(path, forge) for forge in Forge) == patterns


@pytest.mark.parametrize("path", [path for path, _ in ESCAPES.values()])
def test_what_stands_as_a_wildcard_still_fits_the_file(path: str) -> None:
    assert fnmatchcase(path, escaped(path, Forge.GITEE))


def test_files_in_odd_folders_have_escaped_lines() -> None:
    odd = {"risks/R-001.yaml": None, "risks/一 组/#x/R-009.yaml": "name: x\nposts: [arrears]\n"}
    assert "\n/registry/risks/一\\ 组/?x/R-009.yaml @jia\n" in text({**PEOPLE, **odd})
    assert "\n/registry/risks/一\\ 组/\\#x/R-009.yaml @jia\n" in text({**PEOPLE, **odd}, forge=Forge.GITLAB)
