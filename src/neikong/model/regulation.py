"""Regulations: external law and internal rules that the registry cites."""

from typing import Annotated

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import RegulationStatus
from neikong.model.fields import Described, Nothing
from neikong.model.refs import Ref
from neikong.model.scalars import Date, Text, Whole, Word


class Regulation(Described):
    """A law, regulation or internal rule: facts about it, not its text."""

    title: Text = Field(title=N_("Title"), description=N_("Exact title, without book-title marks"))
    number: Text | None = Field(None, title=N_("Number"), description=N_("Document number"))
    issuer: Text | None = Field(None, title=N_("Issuer"), description=N_("Body that issued it"))
    status: RegulationStatus = Field(
        RegulationStatus.IN_FORCE, title=N_("Status"), description=N_("Whether it is law today")
    )
    effective: Date | None = Field(None, title=N_("Effective"), description=N_("First day in force"))
    version: Text | None = Field(None, title=N_("Version"), description=N_("Which amendment the articles follow"))
    articles: Annotated[Whole, Field(ge=1)] | None = Field(
        None, title=N_("Articles"), description=N_("Number of its last article")
    )
    renumbered: Annotated[dict[Text, Text], Nothing] = Field(
        {},
        title=N_("Renumbered"),
        description=N_("Articles that have another number since this version: old to new, such as `{37: 35}`"),
    )
    clauses: Annotated[dict[Text, Text], Nothing] = Field(
        {},
        title=N_("Clauses"),
        description=N_("What single articles demand, in short: a measure that says no more is none"),
    )
    superseded_by: Annotated[Word, Ref(("regulation",))] | None = Field(
        None, title=N_("Superseded by"), description=N_("Regulation that replaced it")
    )
