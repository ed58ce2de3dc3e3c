"""Who answers for which file."""

from tests.support.small import changed, registry

from neikong.views.owners import Holder, Owned, holders, owned

LEVY = "name: 征收管理处\nhead: levy-head\nliaison: arrears\nleader_in_charge: deputy\n"
MONEY = "name: 财务科\nhead: cashier\nliaison: nobody\n"
FILES = {
    "departments/levy.yaml": LEVY,
    "departments/money.yaml": MONEY,
    "posts/deputy.yaml": "name: 副局长\ndepartment: leaders\n",
    "posts/cashier.yaml": "name: 出纳\ndepartment: money\n",
    "risks/R-002.yaml": "name: 共担\nposts: [arrears, cashier, gone]\nstatus: retired\n",
    "people/p1.yaml": 'name: 甲\nposts: [arrears]\naccount: "@jia"\n',
    "people/p2.yaml": 'name: 乙\nposts: [arrears, levy-head]\naccount: "@a-yi"\n',
    "people/p3.yaml": "name: 丙\nposts: [deputy]\n",
    "people/p4.yaml": "name: 丁\nposts: [cashier]\naccount: ding@example.com\n",
}


def test_liaison_and_leaders_with_their_accounts() -> None:
    assert holders(registry(changed(FILES))) == {
        "levy": (
            Holder("Liaison", "arrears", "欠税管理岗", ("@a-yi", "@jia")),
            Holder("Head", "levy-head", "征管处处长", ("@a-yi",)),
            Holder("Leader in charge", "deputy", "副局长", ()),
        ),
        "money": (Holder("Liaison", "nobody", "", ()), Holder("Head", "cashier", "出纳", ("ding@example.com",))),
    }


def test_the_files_of_a_department_and_those_that_several_share() -> None:
    levy, money = ("@a-yi", "@jia"), ("ding@example.com",)
    assert owned(registry(changed(FILES))) == (
        Owned("departments/levy.yaml", ("levy",), levy),
        Owned("departments/money.yaml", ("money",), money),
        Owned("posts/arrears.yaml", ("levy",), levy),
        Owned("posts/cashier.yaml", ("money",), money),
        Owned("posts/levy-head.yaml", ("levy",), levy),
        Owned("risks/R-001.yaml", ("levy",), levy),
        Owned("risks/R-002.yaml", ("levy", "money"), levy + money),
        Owned("workflows/notice.yaml", ("levy",), levy),
    )
