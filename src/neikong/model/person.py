"""People: who fills which post, as far as separation and recusal need it."""

from typing import Annotated, TypeAlias

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import Relation, Visibility
from neikong.model.fields import Described, Nothing, PersonRef, PostRef
from neikong.model.record import Record
from neikong.model.scalars import Date, Text, Word

_MAIL = r"[0-9A-Za-z._%+-]+@[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+"
ACCOUNT_PATTERN = rf"^(@[0-9A-Za-z_][0-9A-Za-z_.-]*|{_MAIL})$"
"""A user name of a forge, or an e-mail address: nothing that could be more than one word of a CODEOWNERS line."""

Account: TypeAlias = Annotated[Word, Field(pattern=ACCOUNT_PATTERN, max_length=254)]


class Kin(Record):
    """A kinship that the law of recusal asks about (公务员法 74). Sensitive."""

    person: PersonRef = Field(title=N_("Person"), description=N_("The relative, a file of people/"))
    relation: Relation = Field(title=N_("Relation"), description=N_("How the two are related"))


class Person(Described):
    """Somebody in office: the posts held and since when. Restricted unless the file says otherwise."""

    name: Text = Field(title=N_("Name"), description=N_("Full name"))
    posts: Annotated[tuple[PostRef, ...], Nothing] = Field(
        (), title=N_("Posts"), description=N_("Posts that the person holds")
    )
    account: Account | None = Field(
        None,
        title=N_("Account"),
        description=N_('User name on the forge or e-mail address, in quotation marks: `"@lin"`'),
    )
    in_post: Date | None = Field(None, title=N_("In post since"), description=N_("First day in the present post"))
    in_bureau: Date | None = Field(None, title=N_("In the bureau since"), description=N_("First day in the bureau"))
    kin: Annotated[tuple[Kin, ...], Nothing] = Field(
        (), title=N_("Kin"), description=N_("Relatives in the bureau, each a file of people/")
    )
    visibility: Visibility = Field(
        Visibility.RESTRICTED,
        title=N_("Visibility"),
        description=N_("Who may see the entity in a rendered document"),
    )
