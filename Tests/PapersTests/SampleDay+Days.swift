import OrderDay

extension SampleDay {
  /// Two points of one route, four orders, three zones: small enough to check each paper by hand.
  static var small: SampleDay {
    var day = goods
    day.leader("li", "李娜")
    day.leader("zhang", "张敏")
    day.point(
      "jinxiu", "锦绣花园2号门", leader: "li", station: "north", route: "n1", stop: 3,
      address: "锦绣路18号")
    day.point("heping", "和平里小区", leader: "zhang", station: "north", route: "n1", stop: 1)
    day.order(
      "1001", at: 20 * 60 + 15, point: "jinxiu", member: "wang", sku: "egg30", quantity: 2,
      Extras(name: "王伟", phone: "13812341234", building: "3", room: "1701"))
    day.order(
      "1001", at: 20 * 60 + 15, point: "jinxiu", member: "wang", sku: "dumpling", quantity: 1)
    day.order(
      "1002", at: 20 * 60 + 20, point: "jinxiu", member: "zhao", sku: "rice5", quantity: 13,
      Extras(note: "放门口", isByLeader: true, isHomeDelivery: true))
    day.order(
      "1003", at: 20 * 60 + 30, point: "heping", member: "chen", sku: "egg30", quantity: 10,
      Extras(name: "陈晨", phone: "+86 139-5678-0000"))
    day.order(
      "1004", at: 21 * 60, point: "jinxiu", member: "wang", sku: "egg30", quantity: 1,
      Extras(building: "9", room: "201"))
    day.order("1005", at: 22 * 60, point: "jinxiu", member: "late", sku: "egg30", quantity: 1)
    day.order("1006", at: 9 * 60, point: "jinxiu", member: "lost", sku: "durian", quantity: 4)
    return day
  }

  /// Five points, three routes, two stations and forty members.
  static var large: SampleDay {
    var day = goods
    day.settings.buyerName = Array("邻里优选".utf8)
    for (label, name) in [("li", "李娜"), ("zhang", "张敏"), ("zhou", "周杰")] { day.leader(label, name) }
    day.point(
      "jinxiu", "锦绣花园2号门", leader: "li", station: "north", route: "n1", stop: 3,
      address: "长沙市岳麓区锦绣路18号锦绣花园2号门岗亭")
    day.point("heping", "和平里小区", leader: "zhang", station: "north", route: "n1", stop: 1)
    day.point("binjiang", "滨江一号", leader: "li", station: "north", route: "n2", stop: 1)
    day.point("xuefu", "学府名苑", leader: "zhou", station: "south", route: "s1", stop: 2)
    day.point("dongmen", "东门菜市场", leader: "zhou", station: "south", route: "s1", stop: 10)
    let skus = ["egg30", "rice5", "milk", "dumpling", "carp"]
    let places = ["jinxiu", "heping", "binjiang", "xuefu", "dongmen"]
    for number in 0..<40 {
      let place = places[number / 2 % 5]
      let extras = Extras(
        name: number % 7 == 0 ? "" : ["王伟", "赵丽颖", "陈晨", "欧阳娜娜"][number % 4],
        phone: "138000\(10000 + number * 37)", building: "\(number % 6 + 1)",
        room: "\(number % 30 + 1)0\(number % 4 + 1)", note: number % 9 == 0 ? "请按门铃" : "",
        isByLeader: number % 11 == 3, isHomeDelivery: number % 13 == 5)
      for line in 0...(number % 3) {
        day.order(
          "A\(2000 + number)", at: Int64(600 + number * 10), point: place,
          member: "u\(number % 38)", sku: skus[(number + line * 2) % 5],
          quantity: Int64(number * 7 % 12 + 1), extras)
      }
    }
    day.order("A9001", at: 1325, point: "jinxiu", member: "u1", sku: "egg30", quantity: 1)
    return day
  }

  /// The large day after the lorries came: eggs and milk in lots, the milk short, the rest as ordered.
  static var received: SampleDay {
    var day = large
    day.receipt("farm", "egg30", delivered: 200, lot: "L1")
    day.receipt("farm", "rice5", delivered: 200, lot: "")
    day.receipt("cold", "milk", delivered: 10, lot: "M1")
    day.receipt("cold", "milk", delivered: 12, lot: "M2")
    day.receipt("cold", "dumpling", delivered: 200, lot: "")
    day.receipt("cold", "carp", delivered: 200, lot: "")
    return day
  }

  private static var goods: SampleDay {
    var day = SampleDay()
    day.settings.commissionRate = 800
    day.supplier("farm", "益阳合作社")
    day.supplier("cold", "湘江冷链食品有限公司")
    day.product(
      "egg30", "鲜鸡蛋30枚", from: "farm", zone: .ambient, casePack: 12, price: 1990, cost: 1550,
      rate: 1200, bin: "A-03", grams: 1800)
    day.product(
      "rice5", "五常大米5kg", from: "farm", zone: .ambient, casePack: 4, price: 4590, cost: 3800,
      bin: "A-01", onHand: 3, grams: 5000)
    day.product(
      "milk", "鲜牛奶950ml", from: "cold", zone: .chilled, casePack: 12, price: 1290, cost: 990,
      each: 50, bin: "C-02", grams: 980)
    day.product(
      "dumpling", "手工猪肉白菜速冻水饺1kg家庭装", from: "cold", zone: .frozen, casePack: 10,
      price: 2580, cost: 1900, bin: "F-01", grams: 1000)
    day.product(
      "carp", "活鲫鱼约500g", from: "cold", zone: .live, casePack: 5, price: 1680, cost: 1200,
      rate: 850, grams: 500)
    return day
  }
}
