"""The forges on which a registry is reviewed."""

from enum import StrEnum


class Forge(StrEnum):
    """Where pull requests are made, and where pipelines run."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEE = "gitee"
