"""The controls that answer the risk points, by type and timing."""

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.views.figures import figures
from neikong.views.paper import Section
from neikong.views.round_sections.portions import grid_of, portions
from neikong.views.shares import Distribution


def controls(registry: Registry) -> Section:
    """How many controls are in force, what they do about the failure, and when."""
    found = figures(registry)
    by = {one.by: one for one in found.distributions if one.of == "controls"}
    title = msg("3. Controls")
    if not found.controls:
        return Section("controls", title, (msg("No control is in force yet."),))
    sentences = (
        msg("{total:control is|controls are} in force against these risk points.", total=found.controls),
        *_sentences(by),
    )
    return Section("controls", title, sentences, (grid_of(by["type"]), grid_of(by["timing"])))


def _sentences(by: dict[str, Distribution]) -> tuple[Message, ...]:
    return (
        msg("By type: {portions}.", portions=portions(by["type"])),
        msg("By timing: {portions}.", portions=portions(by["timing"])),
    )
