"""A registry of any size, the same for the same seed: realistic files, Chinese text.

A tenth of the files are posts' departments, workflows and regulations; the rest
are posts and, mostly, risk points with their controls, as in a real registry.
"""

import random
import sys
from pathlib import Path

VERBS = ["核对", "抽取", "比对", "导出", "复核", "登记", "扫描", "公示", "回访", "盘点", "封存", "移交"]
OBJECTS = [
    "减免核查表",
    "退库日对账表",
    "案源移交单",
    "发票缴销清单",
    "约谈录像",
    "用印影像",
    "凭证抽查表",
    "定额调整说明表",
]
WHO = ["法制审核岗", "会计岗", "纪检监督岗", "内控管理岗", "资产管理岗", "票证管理岗", "税收管理员", "选案岗"]
FREQUENCIES = ["per_case", "daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"]


def sentence(dice: random.Random) -> str:
    """A measure of about thirty characters that hardly ever repeats."""
    return (
        f"{dice.choice(WHO)}每月{dice.randint(1, 28)}日前{dice.choice(VERBS)}上月{dice.choice(OBJECTS)}"
        f"{dice.randint(5, 90)}份，差异超过{dice.randint(2, 30)}%的{dice.randint(2, 10)}个工作日内退回并登记"
    )


def generate(folder: Path, files: int, seed: int = 7) -> None:
    """Write a valid registry of ``files`` files into ``folder``."""
    dice = random.Random(seed)
    departments = max(files // 100, 1)
    posts = max(files * 3 // 10, 2)
    workflows = max(files // 20, 1)
    risks = files - departments - posts - workflows - 2
    for name in ("departments", "posts", "workflows", "risks", "regulations"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write(folder / "registry.yaml", "schema: 1\norganization: 基准测试局（虚构）\nlanguage: zh-CN\n")
    write(folder / "regulations/law.yaml", "title: 基准法\nstatus: in_force\narticles: 94\n")
    for number in range(departments):
        write(folder / f"departments/D{number}.yaml", department(dice, number))
    for number in range(posts):
        write(folder / f"posts/P{number}.yaml", post(dice, number, departments))
    for number in range(workflows):
        write(folder / f"workflows/W{number}.yaml", workflow(dice, number, departments, posts))
    for number in range(risks):
        write(folder / f"risks/R{number}.yaml", risk(dice, number, posts, workflows))


def write(file: Path, text: str) -> None:
    """One file, with the line ends of git."""
    file.write_bytes(text.encode())


def department(dice: random.Random, number: int) -> str:
    """A department with five duties."""
    duties = "".join(
        f"  - {{id: D{n}, text: {sentence(dice)}, basis: [law/{dice.randint(1, 94)}]}}\n" for n in range(1, 6)
    )
    return f"name: 第{number}科\nkind: office\ndomain: enforcement\nhead: P{number}\nstaff: 9\nduties:\n{duties}"


def post(dice: random.Random, number: int, departments: int) -> str:
    """A post with four duties and as many goals."""
    home = number % departments
    duties = "".join(
        f"  - {{id: D{n}, text: {sentence(dice)}, parent: D{home}/D{n}, basis: [law/{dice.randint(1, 94)}]}}\n"
        for n in range(1, 5)
    )
    goals = "".join(
        f"  - {{id: G{n}, duty: D{n}, text: {sentence(dice)}, metric: 按期率, target: {dice.randint(90, 100)}%}}\n"
        for n in range(1, 5)
    )
    return (
        f"name: 第{number}岗\ndepartment: D{home}\nrank: staff\nstaff: 2\nduties:\n{duties}goals:\n{goals}"
        f"encouraged: [{sentence(dice)}]\nrestricted: [{sentence(dice)}]\n"
        "no_risk: {D1: 单纯收发, D2: 单纯收发, D3: 单纯收发, D4: 单纯收发}\n"
    )


def workflow(dice: random.Random, number: int, departments: int, posts: int) -> str:
    """A workflow of six steps in six posts."""
    functions = ("accept", "verify", "review", "approve", "execute", "notify")
    steps = "".join(
        f"  - {{id: S{n}, name: {dice.choice(VERBS)}{dice.choice(OBJECTS)}, post: P{(number * 7 + n) % posts}, "
        f"function: {function}, time_limit: {dice.randint(1, 5)}个工作日, form: {dice.choice(OBJECTS)}}}\n"
        for n, function in enumerate(functions, 1)
    )
    return f"name: 第{number}流程\ndepartment: D{number % departments}\ntype: enforcement\ntime_limit: 30个工作日\nsteps:\n{steps}"  # noqa: E501


def risk(dice: random.Random, number: int, posts: int, workflows: int) -> str:
    """A risk point with three controls."""
    controls = "".join(
        f"  - id: C{n}\n    text: {sentence(dice)}\n    grade: {n}\n    type: {kind}\n    timing: before\n"
        f"    mode: manual\n    key: {'true' if n == 1 else 'false'}\n    owner: P{(number + n) % posts}\n"
        f"    checker: P{(number + n + 1) % posts}\n    frequency: {dice.choice(FREQUENCIES)}\n"
        f"    evidence: {dice.choice(OBJECTS)}\n    on_exception: return\n"
        for n, kind in ((1, "preventive"), (2, "detective"), (3, "corrective"))
    )
    return (
        f"name: 第{number}项风险\nposts: [P{number % posts}]\nduties: [P{number % posts}/D1]\n"
        f"steps: [W{number % workflows}/S{number % 6 + 1}]\ncategory: integrity\ndomain: enforcement\nkey_area: levy\n"
        f"manifestations:\n  - {{kind: irregular, text: {sentence(dice)}}}\n  - {{kind: disciplinary, text: {sentence(dice)}}}\n"  # noqa: E501
        f"causes: {sentence(dice)}\nbasis: [law/{dice.randint(1, 94)}]\nlikelihood: 3\nimpact: {dice.randint(1, 5)}\n"
        f"grade: {{self: 2, approved: 1}}\nfound_by: [self]\nstatus: active\ncontrols:\n{controls}"
    )


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
