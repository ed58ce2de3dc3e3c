"""What a forge needs to check a registry: a pipeline, and the questions that reviewers answer."""

import json
import re

from neikong.messages import Failure, msg
from neikong.render.packaged import INIT
from neikong.views.forges import Forge

PIPELINE = {
    Forge.GITHUB: ".github/workflows/neikong.yml",
    Forge.GITLAB: ".gitlab-ci.yml",
    Forge.GITEE: ".workflow/neikong.yml",
}
QUESTIONS = {
    Forge.GITHUB: ".github/pull_request_template.md",
    Forge.GITLAB: ".gitlab/merge_request_templates/Default.md",
    Forge.GITEE: ".gitee/PULL_REQUEST_TEMPLATE.zh-CN.md",
}
"""Where each forge looks, from the top of the repository."""

_CARRIED = re.compile(r"[\w./ -]+")


class NotCarried(Failure):
    """A pipeline cannot name the registry's folder without some program taking it for something else."""


def pipeline_files(forge: Forge, folder: str) -> dict[str, bytes]:
    """The pipeline and the questions for a registry in ``folder`` of the repository. Raises ``NotCarried``."""
    if not _CARRIED.fullmatch(folder):
        message = msg("A pipeline cannot name the folder `{folder}`", folder=folder)
        raise NotCarried(message, msg("Use letters, digits, Chinese characters, `.`, `_`, `-` and blanks"))
    text = (INIT / f"{forge}.yml").read_text(encoding="utf-8")
    return {
        PIPELINE[forge]: text.replace("@registry@", json.dumps(folder, ensure_ascii=False)).encode("utf-8"),
        QUESTIONS[forge]: (INIT / "questions.md").read_bytes(),
    }
