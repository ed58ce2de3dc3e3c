"""The state of the framework's parts for programs."""

from typing import Any

from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.framework import PARTS, DepartmentStatus, PostStatus, Progress, complete, mean


def status_json(departments: tuple[DepartmentStatus, ...], reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    posts = [post for department in departments for post in department.posts]
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "state": reader.state,
        "parts": {part: title.text(reader.translate) for part, (title, _) in PARTS.items()},
        "departments": [_department(department) for department in departments],
        "complete": {part: _progress(complete(posts, part)) for part in PARTS},
        "percent": round(mean(post.percent for post in posts), 1),
    }
    return dumps(document)


def _department(department: DepartmentStatus) -> dict[str, Any]:
    return {
        "id": department.id or None,
        "name": department.name or None,
        "percent": round(department.percent, 1),
        "posts": [_post(post) for post in department.posts],
    }


def _post(post: PostStatus) -> dict[str, Any]:
    return {
        "id": post.id,
        "name": post.name,
        "percent": round(post.percent, 1),
        "parts": {part: _progress(progress) for part, progress in post.parts.items()},
    }


def _progress(progress: Progress) -> dict[str, int]:
    return {"done": progress.done, "total": progress.total}
