"""What the look-up commands print for the small registry, in text and as JSON."""

import json
import re
from collections.abc import Mapping

import pytest
from tests.report.build import CONTROLS, quoted
from tests.report.looking import JSON, SMALL_JSON, SMALL_TEXTS, TEXTS, reader, shown, sought
from tests.support.golden import Golden
from tests.support.small import SMALL, changed

from neikong.report.styled import width

POSTS = changed({"posts/levy-head.yaml": SMALL["posts/levy-head.yaml"] + "staff: 1\nkey: true\n"})


@pytest.mark.parametrize("name", SMALL_TEXTS)
def test_text(golden: Golden, name: str) -> None:
    golden.check(f"looking/{name}.txt", SMALL_TEXTS[name](POSTS, reader()))


@pytest.mark.parametrize("name", ["stats", "matrix", "areas", "gates", "status", "show-risk", "search"])
def test_text_in_chinese(golden: Golden, name: str) -> None:
    golden.check(f"looking/{name}.zh.txt", SMALL_TEXTS[name](POSTS, reader("zh")))


@pytest.mark.parametrize("name", SMALL_JSON)
def test_json(golden: Golden, name: str) -> None:
    text = SMALL_JSON[name](POSTS, reader())
    document = json.loads(text)
    assert (document["version"], document["registry"], document["state"]) == (1, "registry", "worktree")
    golden.check(f"looking/{name}.json", text)


@pytest.mark.parametrize("files", [{}, {"registry.yaml": "organization: 空\n"}], ids=["nothing", "only settings"])
@pytest.mark.parametrize("name", TEXTS)
def test_an_empty_registry(name: str, files: Mapping[str, str]) -> None:
    assert TEXTS[name](files, reader()).endswith("\n")
    json.loads(JSON[name](files, reader()))


HOSTILE = {
    "registry.yaml": f"organization: {quoted()}\nlint: {{select: [reference]}}\nkey_areas: {{levy: {quoted()}}}\n"
    f"domains: {{a: {quoted()}}}\ngates: {{g: {quoted()}}}\n"
    f"grading: {{anchors: {{impact: {{1: {quoted()}}}}}, "
    f"grades: [{{grade: 1, label: {quoted()}, score_at_least: 1}}]}}\n",
    "departments/levy.yaml": f"name: {quoted()}\ndomain: a\nduties: [{{id: D1, text: {quoted()}}}]\n",
    "posts/arrears.yaml": f"name: {quoted()}\ndepartment: {quoted()}\nduties: [{{id: D1, text: {quoted()}}}]\n"
    f"no_risk: {{D1: {quoted()}}}\n",
    "workflows/notice.yaml": f"name: {quoted()}\ndepartment: levy\n"
    f"power: {{name: {quoted()}, kind: other, gate: {quoted()}}}\n"
    f"steps: [{{id: S1, name: {quoted()}, post: arrears, form: {quoted()}}}]\n",
    "risks/R-001.yaml": f"name: {quoted()}\nposts: [arrears, {quoted()}]\nsteps: [notice/S1]\nkey_area: {quoted()}\n"
    f"domain: {quoted()}\ncauses: {quoted()}\nlikelihood: 1\nimpact: 1\n"
    f"controls: [{{id: C1, text: {quoted()}, evidence: {quoted()}}}]\n",
    "regulations/levy-law.yaml": f"title: {quoted()}\n",
    "rounds/1.yaml": f"title: {quoted()}\nopened: 2024-02-26\n",
}


@pytest.mark.parametrize("columns", [None, 60])
@pytest.mark.parametrize("name", [*TEXTS, "show-risk", "show-post"])
def test_other_peoples_text_cannot_command_a_terminal(name: str, columns: int | None) -> None:
    look = (SMALL_TEXTS | {"search": sought("中文")})[name]
    printed = look(HOSTILE, reader(columns=columns))
    assert not CONTROLS.search(printed)


@pytest.mark.parametrize("columns", [80, 100, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SMALL_TEXTS)
def test_no_line_is_wider_than_the_screen(name: str, language: str, columns: int) -> None:
    long = {path: re.sub("欠税", "欠税" * 12, text) for path, text in POSTS.items()}
    printed = SMALL_TEXTS[name](long, reader(language, columns))
    assert [line for line in printed.splitlines() if width(line) > columns] == []


def test_a_file_that_cannot_be_read_is_shown_with_what_is_wrong() -> None:
    printed = shown("arrears")(changed({"posts/arrears.yaml": "name: [\n"}), reader())
    assert "could not be read" in printed
    assert "registry/posts/arrears.yaml:" in printed
    assert "Risk point › Controls › Owner" in printed
