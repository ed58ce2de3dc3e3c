"""The rules' documentation, for the terminal and for docs/rules.md."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from neikong.lint.rule import FAMILIES, Rule
from neikong.messages import N_, Translate
from neikong.report.styled import Line, width

FAMILY_TITLES = {
    "file": N_("Files"),
    "schema": N_("Fields and values"),
    "reference": N_("References"),
    "coverage": N_("Coverage"),
    "grading": N_("Grading"),
    "measures": N_("Quality of measures"),
    "separation": N_("Separation of duties"),
    "law": N_("Citations of law"),
    "flow": N_("Workflows and power"),
    "rounds": N_("Rounds and reconciliation"),
    "text": N_("Wording and signs"),
    "privacy": N_("Privacy"),
    "waivers": N_("Waivers"),
}
_SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "info": N_("info")}


def listed(rules: Iterable[Rule], translate: Translate) -> Iterator[Line]:
    """One line for each rule, by family."""
    for family, group in groupby(sorted(rules, key=_place), key=lambda rule: rule.family):
        yield ((translate(FAMILY_TITLES.get(family, family)), "heading"),)
        members = list(group)
        widest = max(width(rule.name) for rule in members)
        for rule in members:
            yield (
                (f"  {rule.code}  ", "dim"),
                (rule.name.ljust(widest), rule.severity.value),
                (f"  {translate(rule.documentation.summary)}", ""),
            )


def explained(rule: Rule, translate: Translate) -> Iterator[Line]:
    """Everything about one rule."""
    doc = rule.documentation
    severity = translate(_SEVERITIES[rule.severity.value])
    yield (f"{rule.code} {rule.name}", "file"), (f"  {severity}", rule.severity.value)
    yield ((translate(doc.summary), "heading"),)
    yield ()
    yield ((translate(doc.why), ""),)
    yield ()
    yield ((translate(N_("How to mend it: {advice}")).format(advice=translate(doc.mend)), ""),)
    if doc.measured:
        yield ()
        yield ((translate(N_("How sure it is: {measured}")).format(measured=translate(doc.measured)), ""),)
    for title, files, style in ((N_("Wrong:"), doc.bad, "error"), (N_("Right:"), doc.good, "good")):
        if files:
            yield ()
            yield ((translate(title), style),)
            for path, text in files.items():
                yield ((f"  {path}", "dim"),)
                yield from (((f"    {line}", ""),) for line in text.splitlines())
    yield from _options(rule, translate)
    yield ()
    setting = translate(N_("In registry.yaml: `lint: {{ignore: [{name}]}}` or `lint: {{severity: {{{name}: info}}}}`"))
    yield ((setting.format(name=rule.name), "dim"),)


def _options(rule: Rule, translate: Translate) -> Iterator[Line]:
    if rule.options:
        yield ()
        yield ((translate(N_("Bounds, under `lint: {{options: {{{name}: …}}}}`:")).format(name=rule.name), "heading"),)
    for option in rule.options:
        yield ((f"  {option.name}: {option.default}  ", ""), (translate(option.title), "dim"))


def markdown(rules: Iterable[Rule], translate: Translate) -> str:
    """The reference of all rules, for docs/rules.md and its Chinese twin."""
    blocks = [
        "# " + translate(N_("Rules")) + "\n",
        translate(N_("Generated from the rules; `make docs` writes it.")) + "\n",
    ]
    rules = sorted(rules, key=_place)
    blocks.append(_index(rules, translate))
    for family, group in groupby(rules, key=lambda rule: rule.family):
        blocks.append(f"## {translate(FAMILY_TITLES.get(family, family))}\n")
        blocks += (_entry(rule, translate) for rule in group)
    return "\n".join(blocks)


def _index(rules: Iterable[Rule], translate: Translate) -> str:
    """A table of all rules that leads to their entries."""
    titles = (N_("Rule"), N_("Severity"), N_("What is wrong"))
    rows = [f"| {' | '.join(map(translate, titles))} |", "|---|---|---|"]
    for rule in rules:
        anchor = f"{rule.code.lower()}-{rule.name}"
        severity = translate(_SEVERITIES[rule.severity.value])
        rows.append(f"| [{rule.code} {rule.name}](#{anchor}) | {severity} | {translate(rule.documentation.summary)} |")
    return "\n".join(rows) + "\n"


def _entry(rule: Rule, translate: Translate) -> str:
    doc = rule.documentation
    severity = translate(_SEVERITIES[rule.severity.value])
    parts = [
        f"### {rule.code} {rule.name}\n",
        f"*{severity}* · **{translate(doc.summary)}** {translate(doc.why)}\n",
        translate(N_("How to mend it: {advice}")).format(advice=translate(doc.mend)) + "\n",
    ]
    if doc.measured:
        parts.append(translate(N_("How sure it is: {measured}")).format(measured=translate(doc.measured)) + "\n")
    if rule.options:
        parts.append(
            "\n".join(f"- `{option.name}: {option.default}` {translate(option.title)}" for option in rule.options)
            + "\n"
        )
    for title, files in ((N_("Wrong:"), doc.bad), (N_("Right:"), doc.good)):
        for path, text in files.items():
            parts.append(f"{translate(title)}\n\n```yaml\n# {path}\n{text.rstrip()}\n```\n")
    return "\n".join(parts)


def _place(rule: Rule) -> tuple[int, str, str]:
    """Our families in their order, then those of other packages."""
    known = FAMILIES.index(rule.family) if rule.family in FAMILIES else len(FAMILIES)
    return known, rule.family, rule.code
