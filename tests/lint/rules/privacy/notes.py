"""A department whose note stands in line 2 at column 7."""

PATH = "departments/levy.yaml"


def note(text: str, *lines: str) -> dict[str, str]:
    return {PATH: "\n".join(("name: 征收管理科", f"note: {text}", *lines)) + "\n"}
