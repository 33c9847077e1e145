/// The words that names are made of.
enum SampleWords {
  static let origins = [
    "山东", "云南", "海南", "广西", "新疆", "四川", "福建", "陕西", "东北", "内蒙古", "本地", "浙江",
  ]
  static let qualities = ["精选", "有机", "特级", "农家", "新鲜", "高山", "当季", "鲜嫩"]
  static let cities = ["杭州", "长沙", "武汉", "成都", "广州", "西安", "济南", "南京"]
  static let sizes = ["500克", "1千克", "2斤装", "5斤装", "10枚", "12包", "250毫升", "家庭装"]
  static let estates = ["翠湖", "阳光", "金色", "锦绣", "碧水", "丽景", "御园", "滨江", "幸福", "和平", "东方", "紫荆"]
  static let estateKinds = ["花园", "新城", "家园", "名邸", "小区", "华庭", "公寓", "雅苑"]
  static let surnames = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林",
    "欧阳",
  ]
  static let givenNames = [
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰", "霞",
    "平", "刚", "桂英",
    "子涵", "雨欣",
  ]
  static let notes = ["放门口", "请打电话", "不要塑料袋", "晚上八点后取", "送到三楼"]

  /// Categories, each with its zone and what belongs to it.
  static let categories: [(name: String, zone: String, items: [String])] = [
    ("蔬菜", "ambient", ["土豆", "番茄", "黄瓜", "大白菜", "胡萝卜", "茄子", "青椒", "西兰花"]),
    ("水果", "ambient", ["红富士苹果", "沃柑", "香蕉", "猕猴桃", "贡梨", "火龙果", "百香果", "脐橙"]),
    ("乳品", "chilled", ["纯牛奶", "酸奶", "鲜牛奶", "奶酪", "黄油", "乳酸菌饮料", "炼乳", "淡奶油"]),
    ("肉禽蛋", "chilled", ["土鸡蛋", "五花肉", "鸡胸肉", "牛腩", "排骨", "鸭腿", "羊肉卷", "鸡翅中"]),
    ("水产", "frozen", ["带鱼段", "基围虾", "巴沙鱼片", "鱿鱼圈", "三文鱼", "黄花鱼", "虾仁", "扇贝肉"]),
    ("速食", "frozen", ["猪肉水饺", "手抓饼", "汤圆", "小笼包", "馄饨", "炸鸡块", "披萨", "油条"]),
    ("粮油", "ambient", ["东北大米", "花生油", "小米", "面粉", "菜籽油", "绿豆", "挂面", "糯米"]),
    ("日用", "ambient", ["抽纸", "洗衣液", "垃圾袋", "洗洁精", "牙膏", "保鲜膜", "湿巾", "毛巾"]),
    ("活鲜", "live", ["大闸蟹", "小龙虾", "鲫鱼", "蛤蜊", "黄鳝", "甲鱼", "扇贝", "花螺"]),
  ]
}

/// Codes that are unique, but neither dense nor in order: a number is scattered by a multiplication that can be undone.
enum SampleCode {
  /// Six digits from a number below 900,000.
  static func six(_ number: Int) -> Int { 100_000 + (number * 611_953 + 4_243) % 900_000 }

  /// Eight digits from a number below 90,000,000.
  static func eight(_ number: Int) -> Int { 10_000_000 + (number * 57_885_161 + 77) % 90_000_000 }
}
