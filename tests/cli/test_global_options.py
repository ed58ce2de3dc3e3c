import json
import re
from pathlib import Path

import pytest
from tests.cli.run import Run, process
from tests.support.git import write
from tests.support.small import SMALL, changed

ANSI = re.compile(r"\x1b\[[0-9;]*m")
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    "spelling", [["-C", "broken"], ["--registry", "broken"], ["--registry=broken"], ["-C", "broken/registry"]]
)
@pytest.mark.parametrize("place", ["before", "after", "behind an option"])
def test_the_registry_may_be_named_anywhere(run: Run, spelling: list[str], place: str) -> None:
    words = {
        "before": [*spelling, "validate", "--format", "json"],
        "after": ["validate", "--format", "json", *spelling],
        "behind an option": ["validate", *spelling, "--format", "json"],
    }[place]
    assert json.loads(run(*words).out)["registry"] == "broken/registry"


def test_the_nearest_registry_is_found_from_below(run: Run, folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folders / "broken/registry/posts")
    assert json.loads(run("validate", "--format", "json").out)["registry"] == ".."


@pytest.mark.usefixtures("folders")
def test_the_environment_names_a_registry_and_the_option_goes_before_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEIKONG_REGISTRY", "broken")
    assert run("validate").code == 1
    assert run("validate", "-C", "clean").code == 0


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("words", [["--", "broken/registry/posts"], ["--format=json", "--", "broken/registry/risks"]])
def test_two_dashes_end_the_options(run: Run, words: list[str]) -> None:
    assert run("-C", "broken", "validate", *words).err == ""


@pytest.mark.usefixtures("folders")
def test_behind_two_dashes_nothing_is_an_option(run: Run) -> None:
    outcome = run("-C", "broken", "validate", "--", "-q")
    assert outcome.code == 2
    assert "-q is not in the registry" in outcome.err


LANGUAGES = [
    (["--lang", "en"], {}, "zh-CN", False),
    (["--lang", "zh"], {}, "en", True),
    (["--lang=zh"], {"NEIKONG_LANG": "en"}, "en", True),
    ([], {"NEIKONG_LANG": "en"}, "zh-CN", False),
    ([], {"NEIKONG_LANG": "zh_CN.UTF-8"}, "en", True),
    ([], {}, "zh-CN", True),
    ([], {}, "en", False),
    ([], {"LC_ALL": "C.UTF-8"}, None, False),
    ([], {"NEIKONG_LANG": "de"}, "zh-CN", True),
]


@pytest.mark.parametrize(("options", "environment", "setting", "chinese"), LANGUAGES)
def test_the_language(
    tmp_path: Path, options: list[str], environment: dict[str, str], setting: str | None, chinese: bool
) -> None:
    settings = "organization: x\n" + (f"language: {setting}\n" if setting else "")
    write(tmp_path, {"registry/registry.yaml": settings, "registry/posts/a.yaml": "name: x\n"})
    outcome = process("validate", *options, cwd=tmp_path, **environment)
    assert outcome.code == 1
    messages = [line for line in outcome.out.splitlines() if line.startswith(("✗", "  1:"))]
    assert bool(HAN.search("".join(messages))) == chinese


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["validate", "--help"], ["rule"], ["rule", "unknown-reference"], ["validate", "--nonsense"]],
)
def test_chinese_reaches_help_rules_and_refusals(folders: Path, arguments: list[str]) -> None:
    outcome = process("--lang", "zh", *arguments, cwd=folders)
    assert HAN.search(outcome.out + outcome.err)


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        ([], {}, False),
        (["--color", "auto"], {}, False),
        (["--color", "always"], {}, True),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color=always"], {"TERM": "dumb"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"NO_COLOR": "1"}, False),
    ],
)
def test_colours(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("31m" in run("-C", "broken", "validate", *options).out) == colored


def test_colours_change_nothing_else(run: Run, folders: Path) -> None:
    files = changed(
        {
            "risks/R-001.yaml": SMALL["risks/R-001.yaml"]
            .replace("[arrears]", "[arrear]")
            .replace("漏报", "漏报[bold]:smile:" * 30)
        }
    )
    write(folders / "broken/registry", files)
    plain = run("-C", "broken", "validate").out
    assert ANSI.sub("", run("-C", "broken", "validate", "--color", "always").out) == plain


def test_machines_and_files_get_no_colours(run: Run, folders: Path) -> None:
    assert "\x1b" not in run("-C", "broken", "validate", "--color", "always", "--format", "json").out
    run("-C", "broken", "validate", "--color", "always", "--output", "report.txt")
    assert "\x1b" not in (folders / "report.txt").read_text()


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(("folder", "lines"), [("clean", 0), ("broken", 1)])
def test_quiet_leaves_the_summary_of_findings(run: Run, folder: str, lines: int) -> None:
    outcome = run("-C", folder, "-q", "validate")
    assert len(outcome.out.splitlines()) == lines
    assert outcome.err == ""


@pytest.mark.usefixtures("folders")
def test_quiet_silences_remarks_but_no_refusals(run: Run) -> None:
    assert run("-C", "clean", "validate", "--output", "x.txt", "-q").err == ""
    assert run("-C", "none", "validate", "-q").err != ""


SLIPS = [
    (["validat"], "en", "Error: No such command 'validat'. Did you mean 'validate'?"),
    (["validat"], "zh", "错误：没有 'validat' 这个命令。 您是否想写：'validate'？"),
    (["round", "lis"], "zh", "错误：没有 'lis' 这个命令。 您是否想写：'list'？"),
    (["xyz"], "zh", "错误：没有 'xyz' 这个命令。"),
    (["validate", "--selct", "x"], "zh", "错误：没有选项 '--selct'。 您是否想写：'--help', '--select'？"),
]


@pytest.mark.parametrize(("arguments", "language", "sentence"), SLIPS)
def test_a_slip_gets_one_sentence(folders: Path, arguments: list[str], language: str, sentence: str) -> None:
    outcome = process("--lang", language, *arguments, cwd=folders)
    assert outcome.code == 2
    assert outcome.err.splitlines()[-1] == sentence
