"""Letters, the power list, the post directory and the duty compilation, as a bureau gets them."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from tests.cli.run import Run
from tests.support.book import BOOK
from tests.support.git import write
from tests.support.golden import Golden
from tests.support.small import changed

HOSTILE = r"<script>alert(1)</script> {{ 7*7 }} | #import $x$ **b** \\ \"q\" 𠮷 😀"


class Text(HTMLParser):
    """What a page shows."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def shown(file: Path) -> str:
    """The text of a file in any of the four forms, without blanks."""
    match file.suffix:
        case ".docx":
            document = Document(str(file))
            words = [one.text for one in document.paragraphs]
            words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        case ".pdf":
            words = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]
        case ".html":
            words = Text(file.read_text(encoding="utf-8")).words
        case _:
            words = [re.sub(r"\\(.)", r"\1", file.read_text(encoding="utf-8")).replace("&amp;", "&")]
    return re.sub(r"[\s\u200b\ufffe-\uffff]|-(?=\ufffe)", "", "".join(words))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "registry", BOOK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["powers", "posts", "duties"])
def test_papers_as_markdown(run: Run, golden: Golden, name: str, language: str) -> None:
    outcome = run("handbook", "paper", name, "--format", "md", lang=language)
    assert outcome.code == 0, outcome.err
    text = Path(f"build/{name}.md").read_text(encoding="utf-8")
    golden.check(f"papers/{name}-{language}.md", text)


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("id_", ["arrears", "levy"])
def test_letters_as_markdown(run: Run, golden: Golden, id_: str, language: str) -> None:
    assert run("letter", "--format", "md", lang=language).code == 0
    text = Path(f"build/letters/letter-{id_}.md").read_text(encoding="utf-8")
    golden.check(f"papers/letter-{id_}-{language}.md", text)


@pytest.mark.usefixtures("root")
def test_a_letter_for_every_department_and_post(run: Run) -> None:
    outcome = run("letter", "--format", "md")
    written = {file.stem.removeprefix("letter-") for file in Path("build/letters").iterdir()}
    assert written == {Path(path).stem for path in BOOK if path.startswith(("departments/", "posts/"))}
    assert outcome.err.endswith(f"{len(written)} letters\n")


@pytest.mark.usefixtures("root")
def test_letters_of_a_department_are_its_own_and_those_of_its_posts(run: Run) -> None:
    assert run("letter", "--format", "md", "--department", "office", "--post", "arrears").code == 0
    written = {file.name for file in Path("build/letters").iterdir()}
    assert written == {"letter-office.md", "letter-clerk.md", "letter-arrears.md"}


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("name", ["powers", "posts", "duties"])
def test_four_forms_say_the_same(run: Run, name: str) -> None:
    assert run("handbook", "paper", name, "--format", "all").code == 0
    cells = [
        cell
        for line in Path(f"build/{name}.md").read_text(encoding="utf-8").splitlines()
        for cell in re.split(r" \| |^\| | \|$|^#+ |^\d+\. ", line)
    ]
    for ending in ("docx", "pdf", "html"):
        text = shown(Path(f"build/{name}.{ending}"))
        for cell in cells:
            words = re.sub(r"[\s\\*|]|^-+:?$|^- ", "", cell)
            assert words in text, (ending, cell)


@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "md"])
def test_what_an_author_wrote_is_text_in_every_form(run: Run, root: Path, ending: str) -> None:
    duty = f'name: 欠税岗\ndepartment: levy\nduties: [{{id: D1, text: "{HOSTILE}"}}]\n'
    write(root / "registry", changed({"posts/arrears.yaml": duty}))
    assert run("letter", "--post", "arrears", "--format", ending).code == 0
    file = Path(f"build/letters/letter-arrears.{ending}")
    wanted = re.sub(r"\s", "", r"""<script>alert(1)</script>{{7*7}}|#import$x$**b**\"q"𠮷😀""")
    assert wanted in shown(file)
    if ending == "html":
        assert "script" not in Text(file.read_text(encoding="utf-8")).tags


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "md"])
def test_the_same_content_gives_the_same_bytes(run: Run, ending: str) -> None:
    run("letter", "--post", "arrears", "--format", ending, "--output", "one")
    run("letter", "--post", "arrears", "--format", ending, "--output", "two")
    assert Path(f"one/letter-arrears.{ending}").read_bytes() == Path(f"two/letter-arrears.{ending}").read_bytes()


def test_a_bureau_words_its_letter_itself(run: Run, root: Path) -> None:
    assert run("handbook", "templates", "--copy", "papers/words.md.jinja").code == 0
    own = root / "registry/templates/papers/words.md.jinja"
    own.write_text(own.read_text(encoding="utf-8").replace('{{ _("Commitment") }}', "本局承诺"), encoding="utf-8")
    for ending in ("docx", "pdf", "html", "md"):
        assert run("letter", "--post", "arrears", "--format", ending).code == 0
        assert "本局承诺" in shown(Path(f"build/letters/letter-arrears.{ending}"))


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    "arguments",
    [
        ["letter", "--post", "nobody"],
        ["letter", "--department", "../levy"],
        ["letter", "--format", "odt"],
        ["letter", "--at", "-n"],
        ["handbook", "paper", "nothing"],
        ["handbook", "paper"],
        ["handbook", "paper", "powers", "--since", "nonsense"],
    ],
)
def test_refusals_write_nothing(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).code == 2
    assert not Path("build").exists()


def test_only_what_readers_may_see(run: Run, root: Path) -> None:
    secret = "name: 查办岗\ndepartment: levy\nvisibility: restricted\nduties: [{id: D1, text: 秘密职责}]\n"
    write(root / "registry", {"posts/secret.yaml": secret})
    assert run("handbook", "paper", "duties", "--format", "md").code == 0
    assert "秘密职责" not in Path("build/duties.md").read_text(encoding="utf-8")
    assert run("letter", "--format", "md").code == 0
    assert not Path("build/letters/letter-secret.md").exists()
