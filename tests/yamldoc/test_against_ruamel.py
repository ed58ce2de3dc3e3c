"""What is read agrees with what ruamel's own pure-Python composer reads."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from neikong.yamldoc import read

REGISTRY = Path(__file__).parents[2] / "registry"
NULLS = ("", "~", "null", "Null", "NULL")


def plain(node: Any) -> Any:
    """A composed node as texts, lists and mappings; a plain null is ``None``."""
    if isinstance(node, MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.value]
    assert isinstance(node, ScalarNode)
    return None if node.style is None and node.value in NULLS else node.value


def composed(data: bytes) -> Any:
    return plain(YAML(typ="rt", pure=True).compose(io.BytesIO(data)))


@pytest.mark.parametrize("path", sorted(REGISTRY.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_sample_registry(path: Path) -> None:
    data = path.read_bytes()
    document = read(path.name, data)
    assert document.findings == ()
    assert document.value == composed(data)


UNSEEN = ["Cs", "Cc", "Cn", "Co", "Zl", "Zp"]


def documents(refused: str) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings of texts in all styles, without some characters."""
    letters = st.characters(exclude_categories=UNSEEN, exclude_characters=f"\ufeff{refused}", include_characters="\n")
    signs = [sign for sign in "ab欠税😀 ：:#'\"-[]{}!&*%@`,?|>~\n0" if sign not in refused]
    texts = st.text(letters, max_size=12) | st.text(st.sampled_from(signs), max_size=12)
    words = ["no", "012", "null", "~", "2024", "true", "1.0", "<<", "=", "---", "...", "1e3", "0x1f"]
    scalars = st.one_of(
        texts,
        st.sampled_from(words),
        st.builds(DoubleQuotedScalarString, texts),
        st.builds(SingleQuotedScalarString, texts),
        st.builds(LiteralScalarString, texts.map(str.strip)),
        st.builds(FoldedScalarString, st.text(st.sampled_from("ab欠税"), max_size=12)),
        st.none(),
    )
    values = st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
    )
    return st.dictionaries(texts, values, min_size=1, max_size=4)


def dumped(value: dict[str, Any], *, flow: bool, indent: bool) -> bytes:
    yaml = YAML(typ="rt", pure=True)
    yaml.default_flow_style = flow
    yaml.allow_unicode = True
    if indent:
        yaml.indent(mapping=4, sequence=4, offset=2)
    stream = io.BytesIO()
    yaml.dump(value, stream)
    return stream.getvalue()


def assert_agreement(data: bytes) -> None:
    document = read("f.yaml", data)
    if all(finding.rule == "full-width-colon" for finding in document.findings) and document.findings:
        return  # looked for before anything is believed
    assert document.findings == ()
    assert document.value == composed(data)


@given(value=documents(""), indent=st.booleans())
def test_block_documents(value: dict[str, Any], indent: bool) -> None:
    assert_agreement(dumped(value, flow=False, indent=indent))


@given(value=documents(":?"))
def test_flow_documents(value: dict[str, Any]) -> None:
    assert_agreement(dumped(value, flow=True, indent=False))


@pytest.mark.parametrize(
    "text",
    [
        "a: [http://x.y/z]\n",
        "a: {b: 12:30}\n",
        "a: {when: complete?, to: S4}\n",
        "a: [x?y]\n",
        "a: [-x, x#y, 'z']\n",
        '{"a":b, "c": {d: e}}\n',
        "a: [x: y]\n",
        "? a\n: b\n",
        "{a, b: c}\n",
        'a: "x\\/y"\n',
        "a: >1\n  x\n",
        "a: x\u00a0y\n",
        "a: -x\nb: b#c\n",
    ],
)
def test_yaml_1_2(text: str) -> None:
    assert_agreement(text.encode())
