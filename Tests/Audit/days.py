"""Days for the audit: a point of 200 members, and the same day with names that mean harm."""
import random

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
GOODS = (
    "鲜鸡蛋30枚 五常大米5kg 鲜牛奶950ml 手工猪肉白菜水饺1kg 活鲫鱼约500g 山东红富士苹果5斤 海南千禧小番茄500g 云南蓝莓125g "
    "内蒙古羊肉卷500g 金龙鱼花生油5L 维达抽纸24包 蒙牛纯牛奶24盒 土鸡整只约1.2kg 四川耙耙柑5斤 湖南剁辣椒500g 老坛酸菜鱼800g "
    "三元酸奶200g*10 本地小白菜500g 洞庭大闸蟹4只 赣南脐橙10斤 东北黑木耳250g 手撕面包1kg 冷冻虾仁400g 清风厨房纸6卷"
).split()
HOSTILE = [
    "=HYPERLINK('http://x')", "<script>alert(1)</script>", "+86 138", "@SUM(A1)", "</td><b onclick=x>", "-1+1",
    "王\u0301伟", "👨\u200d👩\u200d👧王", "|*_`[x](http://y)", "中文，逗号", "O'Brien & Söhne", "_x0041_", "007", "{\\u0041}",
    "＝1+1", "https://evil.example", "שלום", "a;b,c\\td",
]

# What members write where a name or a note belongs.
PERSONAL = ["13812341234", "王伟 138-1234-1234", "11010519491231002X", "110105194912310021", "收件人13912345678"]


def day(members, hostile=False, seed=7):
    """A scenario; hostile and benign ones have the same rows and quantities."""
    chance = random.Random(seed)
    lines = ["groupbuy 1", "day 2026-11-20", "  cutoff 22:00", "  commission 8%", ""]
    lines += ['supplier farm "益阳合作社"', 'supplier cold "湘江冷链"']
    for number, name in enumerate(GOODS):
        zone = ("ambient", "chilled", "frozen")[number % 3]
        shown = HOSTILE[number % len(HOSTILE)] if hostile and number % 2 else name
        lines.append(f'product sku{number + 1:02} {quoted(shown)} supplier {("cold", "farm")[number % 2]}')
        lines.append(f"  price {9 + number}.90 cost {6 + number}.50 case {(12, 4, 10, 6)[number % 4]} zone {zone}")
    lines += ['leader li "李娜"', 'leader zhang "张敏"']
    point = HOSTILE[1] if hostile else "锦绣花园2号门"
    lines += [f"point jinxiu {quoted(point)} leader li", 'point heping "和平里小区" leader zhang']
    for number in range(members + 6):
        second = 8 * 3600 + 60 * number
        name = chance.choice(SURNAMES) + chance.choice(NAMES) + (chance.choice(NAMES) if chance.random() < 0.6 else "")
        if hostile and number % 3 == 0:
            name = (HOSTILE + PERSONAL)[number // 3 % len(HOSTILE + PERSONAL)]
        phone = chance.randint(10_000_000, 99_999_999)
        room = f"building {chance.randint(1, 18)} room {chance.randint(1, 25)}0{chance.randint(1, 4)}"
        note = f' note "{"打13812341234" if hostile else "请放门口"}"' if number % 17 == 0 else ""
        lines.append(
            f"{second // 3600:02}:{second // 60 % 60:02} order A{1001 + number} at {'jinxiu' if number < members else 'heping'}"
            f" for m{number} {quoted(name)} phone 138{phone} {room}{note}{' home_delivery yes' if number % 23 == 0 else ''}")
        for sku in sorted(chance.sample(range(len(GOODS)), chance.choice([1, 1, 2, 2, 3, 3, 4, 5]))):
            lines.append(f"  sku{sku + 1:02} {chance.choice([1, 1, 1, 2, 2, 3])}")
    for number in range(len(GOODS)):
        units = 20 if number % 5 == 0 else 200
        lines.append(f"23:30 receipt {('cold', 'farm')[number % 2]} sku{number + 1:02} {units} lot L{number + 1}")
    return "\n".join(lines) + "\n"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
