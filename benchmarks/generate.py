"""A registry of any size, the same for the same seed: realistic files, Chinese text.

A tenth of the files are posts' departments, workflows and regulations; the rest
are posts and, mostly, risk points with their controls, as in a real registry.
"""

import random
import sys
from collections.abc import Sequence
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
    "采购比价单",
    "扣押清单",
    "听证笔录",
    "派车单",
    "考勤流水",
    "合同副本",
    "门禁日志",
    "银行回单",
]
WHO = [
    "法制审核岗",
    "会计岗",
    "纪检监督岗",
    "内控管理岗",
    "资产管理岗",
    "票证管理岗",
    "税收管理员",
    "选案岗",
    "执行岗",
    "印章岗",
    "出纳",
    "值班长",
]
WHEN = ["每月{}日前", "每季度抽{}天", "收件后{}个工作日内", "每满{}件", "节前{}日", "换班前{}分钟"]
WHAT_IF = [
    "差异超过{}%的退回",
    "少一份即停用账号{}日",
    "缺签字的{}日内补录并通报",
    "逾期{}日的转督办单",
    "对不上的当场封存{}小时",
]
FREQUENCIES = ["per_case", "daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly"]
MANY = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃"


class Alike(random.Random):
    """Dice that always show the first word, and figures as they fall."""

    def choice(self, seq: Sequence[str]) -> str:  # type: ignore[override]
        return seq[0]

    def choices(self, population: Sequence[str], *_: object, k: int = 1) -> list[str]:  # type: ignore[override]
        return [population[0]] * k


def sentence(dice: random.Random) -> str:
    """A measure of about forty characters that hardly ever repeats."""
    when, what_if = (dice.choice(words).format(dice.randint(2, 28)) for words in (WHEN, WHAT_IF))
    batch = "".join(dice.choices(MANY, k=6))
    one, other = dice.choices(OBJECTS, k=2)
    return f"{dice.choice(WHO)}{when}{dice.choice(VERBS)}{batch}批次{one}，{what_if}并在{other}留痕"


def generate(folder: Path, files: int, seed: int = 7, *, alike: bool = False) -> None:
    """Write a valid registry of ``files`` files into ``folder``; ``alike``: every text is a copy but for a figure."""
    dice = Alike(seed) if alike else random.Random(seed)
    departments = max(files // 100, 1)
    posts = max(files * 3 // 10, 2)
    workflows = max(files // 20, 1)
    risks = files - departments - posts - workflows - 2
    for name in ("departments", "posts", "workflows", "risks", "regulations"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write(folder / "registry.yaml", SETTINGS)
    write(folder / "regulations/law.yaml", "title: 基准法\nstatus: in_force\narticles: 94\n")
    for number in range(departments):
        write(folder / f"departments/D{number}.yaml", department(dice, number, departments, posts))
    for number in range(posts):
        write(folder / f"posts/P{number}.yaml", post(dice, number, departments))
    for number in range(workflows):
        write(folder / f"workflows/W{number}.yaml", workflow(dice, number, departments, posts))
    for number in range(risks):
        write(folder / f"risks/R{number}.yaml", risk(dice, number, posts, workflows))


SETTINGS = """\
schema: 1
organization: 基准测试局（虚构）
language: zh-CN
grading:
  anchors:
    likelihood: {1: 极少, 2: 偶有, 3: 可能, 4: 较常见, 5: 频发}
    impact: {1: 轻微差错, 2: 通报批评, 3: 组织处理, 4: 党纪政务处分, 5: 涉嫌犯罪}
"""


def write(file: Path, text: str) -> None:
    """One file, with the line ends of git."""
    file.write_bytes(text.encode())


def department(dice: random.Random, number: int, departments: int, posts: int) -> str:
    """A department with five duties; its first post heads it, and the first department leads the others."""
    duties = "".join(
        f"  - {{id: D{n}, text: {sentence(dice)}, basis: [law/{dice.randint(1, 94)}]}}\n" for n in range(1, 6)
    )
    second = number + departments if number + departments < posts else number
    place = "kind: office\nleader_in_charge: P0" if number else "kind: leadership"
    return f"name: 第{number}科\n{place}\ndomain: enforcement\nhead: P{number}\nliaison: P{second}\nduties:\n{duties}"


def post(dice: random.Random, number: int, departments: int) -> str:
    """A post with five duties and as many goals."""
    home = number % departments
    duties = "".join(
        f"  - {{id: D{n}, text: {sentence(dice)}, parent: D{home}/D{n}, basis: [law/{dice.randint(1, 94)}]}}\n"
        for n in range(1, 6)
    )
    goals = "".join(
        f"  - {{id: G{n}, duty: D{n}, text: {sentence(dice)}, metric: 按期率, target: {dice.randint(90, 99)}%}}\n"
        for n in range(1, 6)
    )
    return (
        f"name: 第{number}岗\ndepartment: D{home}\nrank: staff\nstaff: 2\nduties:\n{duties}goals:\n{goals}"
        f"encouraged: [{sentence(dice)}]\nrestricted: [{sentence(dice)}]\n"
        "no_risk: {D1: 单纯收发, D2: 单纯收发, D3: 单纯收发, D4: 单纯收发, D5: 单纯收发}\n"
    )


def step_post(workflow: int, step: int, posts: int) -> int:
    """The post that does a step, from 1, of a workflow."""
    return (workflow * 7 + step) % posts


def workflow(dice: random.Random, number: int, departments: int, posts: int) -> str:
    """A workflow of six steps in six posts."""
    functions = ("accept", "verify", "review", "approve", "execute", "notify")
    steps = "".join(
        f"  - {{id: S{n}, name: {dice.choice(VERBS)}{dice.choice(OBJECTS)}, post: P{step_post(number, n, posts)}, "
        f"function: {function}, time_limit: {dice.randint(1, 5)}个工作日, form: {dice.choice(OBJECTS)}}}\n"
        for n, function in enumerate(functions, 1)
    )
    return (
        f"name: 第{number}流程\ndepartment: D{number % departments}\ntype: enforcement\n"
        f"power: {{name: 第{number}项权力, kind: approval, basis: [law/{dice.randint(1, 94)}], published: 公示栏}}\n"
        f"time_limit: 30个工作日\nsteps:\n{steps}"
    )


def risk(dice: random.Random, number: int, posts: int, workflows: int) -> str:
    """A risk point at a step, with three controls."""
    place, step = number % workflows, number % 6 + 1
    holder = step_post(place, step, posts)
    impact = dice.randint(1, 5)
    grade = next(grade for grade, least in ((1, 15), (2, 6), (3, 1)) if 3 * impact >= least)
    controls = "".join(
        f"  - id: C{n}\n    text: {sentence(dice)}\n    grade: {n}\n    type: {kind}\n    timing: {timing}\n"
        f"    mode: manual\n    key: {'true' if n == 1 else 'false'}\n    owner: P{(number + n) % posts}\n"
        f"    checker: P{(number + n + 1) % posts}\n    frequency: {dice.choice(FREQUENCIES)}\n"
        f"    evidence: {dice.choice(OBJECTS)}\n    on_exception: return\n"
        for n, kind, timing in ((1, "preventive", "before"), (2, "detective", "after"), (3, "corrective", "after"))
    )
    return (
        f"name: 第{number}项风险\nposts: [P{holder}]\nduties: [P{holder}/D1]\n"
        f"steps: [W{place}/S{step}]\ncategory: integrity\ndomain: enforcement\nkey_area: levy\n"
        f"manifestations:\n  - {{kind: irregular, text: {sentence(dice)}}}\n  - {{kind: disciplinary, text: {sentence(dice)}}}\n"  # noqa: E501
        f"causes: {sentence(dice)}\nbasis: [law/{dice.randint(1, 94)}]\nlikelihood: 3\nimpact: {impact}\n"
        f"grade: {{self: {grade}, approved: {grade}}}\nfound_by: [self]\nstatus: active\ncontrols:\n{controls}"
    )


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
